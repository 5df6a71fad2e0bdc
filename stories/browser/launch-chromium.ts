import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'

const packageFile = createRequire(import.meta.url).resolve('@sparticuz/chromium')
const version = '147.0.0'

/**
 * Starts the Chromium that npm carried here. Downloads nothing and needs no system package beyond the C library.
 *
 * Works as root and as an ordinary user. The browser holds no Chinese font: pages must bring their own web font. With `chineseFont` it has one, as
 * phones and offices have: our own, under a name that the portal looks for on devices; a browser that is not carried has what its machine has.
 * The first call for a user unpacks about 200 MB under the system's temporary folder (1–2 s); later calls reuse it.
 * `YIFA_CHROMIUM` names another browser to start; where npm carries none (macOS, Windows, ARM), an installed Chrome is used.
 *
 * @param switches further ones of Chromium
 * @returns a browser; the caller closes it
 * @throws Error from Playwright if no browser can be started
 */
export async function launchChromium(
  switches: readonly string[] = [],
  { chineseFont = false }: { chineseFont?: boolean } = {},
): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--font-render-hinting=none', ...switches]
  const given = process.env.YIFA_CHROMIUM
  if (given) return chromium.launch({ executablePath: given, args })
  if (process.platform !== 'linux' || process.arch !== 'x64') return chromium.launch({ channel: 'chrome' })

  const home = await unpackedHome()
  const fonts = join(home, chineseFont ? 'fonts-chinese.conf' : 'fonts.conf')
  if (chineseFont) await writeFile(fonts, fontsConf(home, chineseFontRule))
  return chromium.launch({
    executablePath: join(home, 'chromium'),
    args,
    env: { ...stringsOf(process.env), LD_LIBRARY_PATH: join(home, 'al2023', 'lib'), FONTCONFIG_FILE: fonts },
  })
}

/** The folder that holds this user's unpacked browser. Filled aside and renamed, so that two test runs never see half a browser. */
async function unpackedHome(): Promise<string> {
  const home = join(tmpdir(), `yifa-chromium-${version}-${userInfo().uid}`)
  if (existsSync(join(home, 'fonts.conf'))) return home
  const aside = await mkdtemp(`${home}-`)
  await unpackInto(aside)
  await writeFile(join(aside, 'fonts.conf'), fontsConf(home))
  await rm(home, { recursive: true, force: true })
  await rename(aside, home).catch(async (cause) => {
    await rm(aside, { recursive: true, force: true })
    if (!existsSync(join(home, 'fonts.conf')))
      throw new Error(`Could not unpack Chromium into ${home}. Delete that folder and retry.`, { cause })
  })
  return home
}

// The package unpacks into os.tmpdir() under fixed names that another user may own, and skips its own shared libraries
// unless it believes it runs in a cloud function. Both are read from the environment, so both are lent for this one call.
async function unpackInto(folder: string): Promise<void> {
  const lent: Record<string, string> = { TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' }
  const before = { ...process.env }
  Object.assign(process.env, lent)
  try {
    const { default: carried } = await import('@sparticuz/chromium')
    await mkdir(folder, { recursive: true })
    await chmod(await carried.executablePath(join(dirname(packageFile), '..', '..', 'bin')), 0o700)
  } finally {
    for (const name of [...Object.keys(lent), 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'HOME']) {
      const value = before[name]
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
}

const carriedFonts = fileURLToPath(new URL('../../assets/fonts', import.meta.url))

const chineseFontRule = `  <dir>${carriedFonts}</dir>
  <match target="scan">
    <test name="file" compare="contains"><string>yifa-serif.ttf</string></test>
    <edit name="family" mode="assign"><string>Noto Sans SC</string></edit>
    <edit name="fullname" mode="assign"><string>Noto Sans SC</string></edit>
    <edit name="postscriptname" mode="assign"><string>NotoSansSC</string></edit>
  </match>
`

function fontsConf(home: string, more = ''): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(home, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
${more}  <cachedir>${join(home, more ? 'font-cache-chinese' : 'font-cache')}</cachedir>
</fontconfig>
`
}

function stringsOf(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}
