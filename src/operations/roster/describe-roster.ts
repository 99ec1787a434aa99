// Says how many people of each group a roster has, and what that means for the wave that it is for.
import type { StaffGroup } from '#domain/instrument/terms.ts';
import type { Wave } from '#domain/waves/wave.ts';
import { message, type Message } from '../message.ts';
import { countGroups, type Invitee } from './read-roster.ts';

const nameOf = (group: StaffGroup): Message => message(`roster.${group}`);

/** How many people there are, group by group. */
export const describePeople = (people: readonly Invitee[]): Message =>
  message('roster.checked', {
    count: people.length,
    groups: countGroups(people).map(([group, count]) =>
      message('roster.groupCount', { group: nameOf(group), count }),
    ),
  });

/** Whether the groups are those of a wave, and which of them are too few to stand alone. */
export function describeFit(
  people: readonly Invitee[],
  { code: wave, groups, k }: Wave,
): readonly Message[] {
  const given = countGroups(people);
  const staff = groups.filter((group): group is StaffGroup => group !== 'citizen');
  const unasked = given.filter(([group]) => !staff.includes(group));
  const absent = staff.filter((group) => !given.some(([known]) => known === group));
  const differing = [
    ...unasked.map(([group, count]) => ({ group, asked: message('roster.notAsked'), count })),
    ...absent.map((group) => ({ group, asked: message('roster.asked'), count: 0 })),
  ];
  if (differing.length > 0) {
    const lines = differing.map(({ group, asked, count }) =>
      message('roster.askedAndGiven', { group: nameOf(group), asked, given: count }),
    );
    return [message('roster.rosterDiffers', { wave, groups: lines })];
  }
  return [
    message('roster.fitsWave', { wave }),
    ...given.flatMap(([group, count]) =>
      count < k ? [message('roster.below', { group: nameOf(group), k })] : [],
    ),
  ];
}
