import type { Catalogue } from '../kernel/catalogue.ts'
import type { Text } from '../kernel/law/instrument.ts'
import type { Backup, KeyPlaces, Upgraded } from '../operations/backup.ts'
import type { Founding } from '../operations/found-region.ts'
import type { ItemImport } from '../operations/import-items.ts'
import type { LawImport } from '../operations/law/import-law.ts'
import type { Platform } from '../operations/platform.ts'
import type { Demonstration, DemonstrationAccount } from '../operations/seed-demonstration.ts'
import type { Watch } from '../operations/watch.ts'

/** Where the law and the record are. */
export interface Where {
  /** Folder of another catalogue: it holds `catalogue.ts`, which exports `catalogue` and perhaps `demonstration`. */
  readonly catalogue?: string
  /** Folder of the carried database. Where it is not given, DATABASE_URL decides, then YIFA_DATA, then `data` beside the project. */
  readonly data?: string
  /** Region to serve. Where it is not given, YIFA_REGION decides, then the catalogue. */
  readonly region?: string
  /** Address under which the public reaches this server, without a slash at the end. */
  readonly publicUrl?: string
}

/** A division as a list to choose from shows it. */
export interface Place {
  readonly code: string
  readonly name: Text
  readonly parent?: string
}

/** What the law says, and a province to try it on, where the catalogue brings one. */
export interface LoadedCatalogue {
  readonly catalogue: Catalogue
  /** Region that the platform answers for. Default: the id of the catalogue. */
  readonly region?: string
  readonly demonstration?: Demonstration
  /** Divisions that people may choose from. */
  readonly places?: readonly Place[]
}

/** The platform on an open database. */
export interface House extends LoadedCatalogue {
  readonly platform: Platform
  /** Where the record is, for people; without secrets. */
  readonly database: string
  /** Where the keys are, which are not in the record. */
  readonly keyPlaces: KeyPlaces
  close(): Promise<void>
}

/** An address that is held already and answers 503 until something is mounted. */
export interface Listener {
  /** Without a slash at the end. */
  readonly url: string
  mount(answer: (request: Request, connection: unknown) => Response | Promise<Response>): void
  /** Takes no more requests, lets those under way end for some seconds, and gives the port back. */
  close(): Promise<void>
}

export interface SurfaceOptions {
  readonly workbench: boolean
  /** Accounts that the sign-in page of a demonstration shows. */
  readonly accounts: readonly DemonstrationAccount[]
  /** Receives what takes long, or could not be done. */
  say(line: string): void
}

export interface Surfaces {
  readonly answer: Parameters<Listener['mount']>[0]
  /** Whether there is a workbench to serve. */
  readonly workbench: boolean
}

/** What `main.ts` hands to the command line, which may not reach for it by itself. */
export interface Parts {
  readonly version: string
  /** The act by which rows of a list of service items are taken in. */
  readonly itemImport: ItemImport
  /** The act by which versions of legal texts are taken into the library. */
  readonly lawImport: LawImport
  /** The act by which a region is founded. */
  readonly founding: Founding
  loadCatalogue(folder?: string): Promise<LoadedCatalogue>
  /**
   * Opens the database, brings it to the newest schema and puts the platform together on it.
   *
   * With `beside`, a folder that a running Yifa holds is no obstacle: its database is joined as a second server would join it.
   * With `owner`, the database is reached as the owner of its tables, for rebuilding; everything else is done as a role that owns nothing.
   *
   * @throws Error in words for the user, where it cannot be opened
   */
  openHouse(where: Where, how: { beside: boolean; owner?: true; watch?: Watch; log: (line: string) => void }): Promise<House>
  /**
   * Restores a backup into the database, which must not hold its region, and brings it to the newest schema. With a passphrase, its keys too.
   *
   * @throws Error in words for the user; then nothing was restored
   */
  restore(
    where: Where,
    folder: string,
    how: { passphrase?: string; log: (line: string) => void; progress: (done: number, total: number) => void },
  ): Promise<{ backup: Backup; upgraded: readonly string[]; database: string; keys: readonly string[]; keyPlaces: KeyPlaces }>
  /**
   * Brings the database to the schema of this program, after a backup (`none`: without). Nothing may run on a carried database meanwhile.
   *
   * @throws Error in words for the user; the database is then whole, at a step in between
   */
  upgrade(
    where: Where,
    how: { backup: string | 'none'; log: (line: string) => void; progress: (done: number, total: number) => void },
  ): Promise<Upgraded & { readonly database: string }>
  /** @throws Error that names the port when it is taken, and says how to choose another */
  listen(at: { host: string; port: number }): Promise<Listener>
  /** Watches over a server: its figures for Prometheus at any path of `answer`, and with `log` a line of JSON for each operation. */
  watching(how: { log: boolean; house: () => House | undefined }): {
    readonly watch: Watch
    readonly answer: Parameters<Listener['mount']>[0]
  }
  /** Portal, workbench and API as one. */
  surfaces(house: House, options: SurfaceOptions): Promise<Surfaces>
}
