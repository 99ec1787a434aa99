// How each command is used.
export const usage = {
  backup: `Use: npm run backup -- <new folder>                backs up the database, also while the site runs
  npm run backup -- <new folder> --keys <other folder>   copies the keys too, to a place apart`,
  close: `Use: npm run close -- <wave>                       counts a wave whose last day is over
  npm run close -- <wave> --early               closes it before that; asks for the wave's code once more
  npm run close -- <wave> --early --confirm <wave>   the same where nobody can be asked
  npm run close -- --due                        counts all batches of citizens that are due`,
  demo: `Use: npm run demo                                  seeds the demo data into the chosen database
  npm run demo -- --remove                      removes every demo unit; asks once more
  npm run demo -- --remove --yes                the same where nobody can be asked`,
  dev: `Use: npm run dev                                   serves the site and loads it again at each change of the code`,
  invite: `Use: npm run invite -- <roster.csv> [--wave <wave>] [--language id|en] [--trustee <public file>]
  npm run invite -- <wave> --slips <number> [--language id|en] [--trustee <public file>]
The file has a line per person: contact and group (self, superior, peer or subordinate), and the wave unless --wave names it.
Slips are for citizens of a wave whose plan says "entry": "slip"; each is good for one answer.`,
  restore: `Use: npm run restore -- <folder of a backup>      restores into an empty database
  npm run restore -- <folder of a backup> --replace      replaces what is there; asks once more
  npm run restore -- <folder of a backup> --replace --yes   the same where nobody can be asked
  npm run restore -- <folder of a backup> --keys <folder>   brings the keys back too`,
  start: `Use: npm start                                     installs what is missing, builds, and serves the site
  npm start -- --demo                           the same with the demo data`,
  wave: `Use: npm run wave -- plan <plan.json>
  npm run wave -- open <wave> [--trustee <public file>]
  npm run wave -- status <wave>
  npm run wave -- discard <wave>                ends a wave that cannot be counted; asks for its code once more
  npm run wave -- discard <wave> --force        ends one that could be counted
  npm run wave -- discard <wave> --confirm <wave>    the same where nobody can be asked`,
};
