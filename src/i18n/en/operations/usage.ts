// How each command is used.
export const usage = {
  close: `Use: npm run close -- <wave>                       counts a wave whose last day is over
  npm run close -- <wave> --early               closes it before that; asks for the wave's code once more
  npm run close -- <wave> --early --confirm <wave>   the same where nobody can be asked
  npm run close -- --due                        counts all batches of citizens that are due`,
  demo: `Use: npm run demo                                  seeds the demo data into the chosen database`,
  dev: `Use: npm run dev                                   serves the site and loads it again at each change of the code`,
  invite: `Use: npm run invite -- <roster.csv> [--wave <wave>] [--language id|en] [--trustee <public file>]
  npm run invite -- <wave> --slips <number> [--language id|en] [--trustee <public file>]
The file has a line per person: contact and group (self, superior, peer or subordinate), and the wave unless --wave names it.
Slips are for citizens of a wave whose plan says "entry": "slip"; each is good for one answer.`,
  start: `Use: npm start                                     installs what is missing, builds, and serves the site`,
  tick: `Use: npm run tick                                  does all that is due, then names what is worth a look`,
  wave: `Use: npm run wave -- plan <plan.json>
  npm run wave -- prepare <wave> [--trustee <public file>]   makes its keys before its first day
  npm run wave -- open <wave> [--trustee <public file>]
  npm run wave -- status <wave>
  npm run wave -- discard <wave>                ends a wave that cannot be counted; asks for its code once more
  npm run wave -- discard <wave> --force        ends one that could be counted
  npm run wave -- discard <wave> --confirm <wave>    the same where nobody can be asked`,
};
