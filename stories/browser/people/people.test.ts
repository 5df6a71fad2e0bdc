import { afterAll, beforeAll, test } from 'vitest'
import { agent } from './agent.ts'
import { auditor } from './auditor.ts'
import { chair } from './chair.ts'
import { citizen } from './citizen.ts'
import { clerk } from './clerk.ts'
import { handler } from './handler.ts'
import { head } from './head.ts'
import { journalist } from './journalist.ts'
import { keeper } from './keeper.ts'
import { officer } from './officer.ts'
import { reviewer } from './reviewer.ts'
import { supervisor } from './supervisor.ts'
import { openTown, type Town } from './town.ts'

// Twelve people in one town, each with a story of their own that leans on no other: the hearing comes last, because three weeks pass for it.

let town: Town
beforeAll(async () => {
  town = await openTown()
}, 600_000)
afterAll(() => town?.end(), 60_000)

test('a citizen applies by phone, is told once what is missing, sends it, and knows why the answer comes on that day', () => citizen(town))
test('an agent applies for an enterprise and fetches its licence, which a customer verifies by phone', () => agent(town))
test('a window clerk sees what is due first, finds an application by keyboard, and accepts it', () => clerk(town))
test('officers in the street are verified, write down by phone what they found, and both sign', () => officer(town))
test('a legality reviewer reads the draft beside its articles, and nobody decides before', () => reviewer(town))
test('the head of an organ is refused a sum above the tier, with the article, and decides within it', () => head(town))
test('a reconsideration handler accepts what came straight from the decision, and asks the organ for its answer', () => handler(town))
test('a supervisor goes down from the map to an organ and its cases, and to the cards', () => supervisor(town))
test('the keeper of the catalogue takes a power off the list, and anybody sees what changed and when', () => keeper(town))
test('a journalist looks up what was published and takes it along', () => journalist(town))
test('an auditor proves elsewhere that nothing was altered since a checkpoint, and that another history does not pass', () => auditor(town))
test('a hearing chair who did not investigate holds the hearing, and what was said is on record', () => chair(town))
