// How each command is used.
export const usage = {
  close: `Use: npm run close -- <wave>                       counts a wave whose last day is over
  npm run close -- <wave> --early               closes it before that; asks for the wave's code once more
  npm run close -- <wave> --early --confirm <wave>   the same where nobody can be asked
  npm run close -- --due                        counts all batches of citizens that are due`,
  comments: `Use: npm run comments -- reviewers <unit> <email> <email>      names the two who read comments
  npm run comments -- codes <wave> [--again]            sends codes to both; --again makes new ones
  npm run comments -- read <wave> --code <code>         shows comments and themes
  npm run comments -- theme <wave> --code <code> --comments 1,4,7 --text "…" --text-en "…"   proposes a theme
  npm run comments -- confirm <wave> <theme> --code <code>     confirms a theme of the other reader, which makes it public
  npm run comments -- withdraw <wave> <theme> --code <code>    takes a theme back
  npm run comments -- delete <wave> [--confirm <wave>]  deletes the comments before their day`,
  demo: `Use: npm run demo                                  seeds the demo data into the chosen database`,
  dev: `Use: npm run dev                                   serves the site and loads it again at each change of the code`,
  figure: `Use: npm run figure -- set <unit> <measure> <month> <value> --source "…" --source-en "…"
  npm run figure -- correct <unit> <measure> <month> <value> --source "…" --source-en "…"
  npm run figure -- list <unit>
A month is written like 2027-03. Measures: complaints-per-1000 (complaints per 1,000 services), processing-days (days to complete a service).`,
  invite: `Use: npm run invite -- <roster.csv> [--wave <wave>] [--language id|en] [--trustee <public file>]
  npm run invite -- <wave> --slips <number> [--language id|en] [--trustee <public file>]
The file has a line per person: contact and group (self, superior, peer or subordinate), and the wave unless --wave names it.
Slips are for citizens of a wave whose plan says "entry": "slip"; each is good for one answer.`,
  note: `Use: npm run note -- add <unit> --what "…" --what-en "…" --role "…" --role-en "…" --until 2027-05-31 [--on 2027-03-01] [--item LAY4] [--evidence <https>]
  npm run note -- change <unit> <number> [the same options]
  npm run note -- done <unit> <number> [--on 2027-05-20] [--evidence <https>]
  npm run note -- drop <unit> <number> --why "…" --why-en "…"
  npm run note -- list <unit>
Without --until a note says what was done. --sure stores a text that seems to hold a name.`,
  start: `Use: npm start                                     installs what is missing, builds, and serves the site`,
  wave: `Use: npm run wave -- plan <plan.json>
  npm run wave -- open <wave> [--trustee <public file>]
  npm run wave -- status <wave>
  npm run wave -- discard <wave>                ends a wave that cannot be counted; asks for its code once more
  npm run wave -- discard <wave> --force        ends one that could be counted
  npm run wave -- discard <wave> --confirm <wave>    the same where nobody can be asked`,
};
