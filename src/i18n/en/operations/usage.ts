// How each command is used.
export const usage = {
  backup: `Use: npm run backup -- <new folder>                backs up the database, also while the site runs
  npm run backup -- <new folder> --keys <other folder>   copies the keys too, to a place apart`,
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
  demo: `Use: npm run demo                                  seeds the demo data into the chosen database
  npm run demo -- --remove                      removes every demo unit; asks once more
  npm run demo -- --remove --yes                the same where nobody can be asked`,
  dev: `Use: npm run dev                                   serves the site and loads it again at each change of the code`,
  figure: `Use: npm run figure -- set <unit> <measure> <month> <value> --source "…" --source-en "…"
  npm run figure -- correct <unit> <measure> <month> <value> --source "…" --source-en "…"
  npm run figure -- list <unit>
A month is written like 2027-03. Measures: complaints-per-1000 (complaints per 1,000 services), processing-days (days to complete a service).`,
  invite: `Use: npm run invite -- <roster.csv> [--wave <wave>] [--language id|en] [--trustee <public file>] [--local]
  npm run invite -- <wave> --slips <number> [--language id|en] [--trustee <public file>]
  npm run invite -- <wave> --mail [--language id|en]        lets invitations wait for those who have a mail address
The file has a line per person: contact and group (self, superior, peer or subordinate), and the wave unless --wave names it.
Slips are for citizens of a wave whose plan says "entry": "slip"; each is good for one answer.`,
  mail: `Use: npm run mail -- status <wave>                       says which mails were sent, wait, and did not arrive
  npm run mail -- send                          sends all that waits
  npm run mail -- unsure <wave>                 lists mails of which nobody knows whether they arrived
  npm run mail -- unsure <wave> --resend <number> | --leave <number>   sends one again, or takes it as arrived`,
  note: `Use: npm run note -- add <unit> --what "…" --what-en "…" --role "…" --role-en "…" --until 2027-05-31 [--on 2027-03-01] [--item LAY4] [--evidence <https>]
  npm run note -- change <unit> <number> [the same options]
  npm run note -- done <unit> <number> [--on 2027-05-20] [--evidence <https>]
  npm run note -- drop <unit> <number> --why "…" --why-en "…"
  npm run note -- list <unit>
Without --until a note says what was done. --sure stores a text that seems to hold a name.`,
  remind: `Use: npm run remind -- <wave> [--language id|en]         reminds everybody invited, twice at most`,
  restore: `Use: npm run restore -- <folder of a backup>      restores into an empty database
  npm run restore -- <folder of a backup> --replace      replaces what is there; asks once more
  npm run restore -- <folder of a backup> --replace --yes   the same where nobody can be asked
  npm run restore -- <folder of a backup> --keys <folder>   brings the keys back too`,
  people: `Usage: npm run people -- list [agency]                         who can sign in at the organizers' desk
  npm run people -- invite <address> --agency <agency> [--name "Name of the agency"] --role <role> [--unit <unit>]
  npm run people -- remove <address> --agency <agency>
Roles: organiser, reviewer (reads comments), agency_admin (administrator of the agency).
The first administrator comes from here, and invites the others at /kelola/.`,
  retention: `Use: npm run retention                                  says what is kept until when, and what was deleted
  npm run retention -- <unit>                   the same for one unit
  npm run retention -- --run                    deletes what is due`,
  roster: `Use: npm run roster -- check <file> [--wave <wave>]          checks a roster and stores nothing
  npm run roster -- import <file> [--wave <wave>] [--language id|en] [--trustee <public file>]
  npm run roster -- paste [--wave <wave>]       reads a table that is pasted; without --wave it only checks
  npm run roster -- sample [--xlsx] [file]      writes a sample
  npm run roster -- add <wave> <contact> <group>
  npm run roster -- replace <wave> <old contact> <new contact> [group]
  npm run roster -- withdraw <wave> <contact>
  npm run roster -- reissue <wave> <contact>    replaces a lost invitation
A file is CSV or Excel (.xlsx) with the columns Contact and Group. An import replaces the whole roster until the wave opens.
--local permits invitations that say the address of this machine, to try things.`,
  start: `Use: npm start                                     installs what is missing, builds, and serves the site
  npm start -- --demo                           the same with the demo data`,
  tick: `Use: npm run tick                                  does all that is due, then names what is worth a look`,
  unit: `Use: npm run unit -- plan <plan.json>               stores a draft, which nobody else sees
  npm run unit -- plan <plan.json> --replace         replaces the draft of that unit
  npm run unit -- plan <plan.json> --namesake        another unit of the same name
  npm run unit -- list                               all units and their programmes
  npm run unit -- show <unit> [--audit]              one unit, with what was done to it
  npm run unit -- preview <unit> [number]            questions and minutes of each group
  npm run unit -- submit <unit> [number]             submits a draft
  npm run unit -- return <unit> [number]             makes it a draft again
  npm run unit -- approve <unit> [number]            approves it; it is public from then on
  npm run unit -- correct <unit> <changes.json> [number]   puts right what is wrong, with a public history
  npm run unit -- archive <unit> [number]            archives it once all its waves have ended`,
  wave: `Use: npm run wave -- list [unit]
  npm run wave -- status <wave>
  npm run wave -- prepare <wave> [--trustee <public file>]   gives it its keys before its day; it opens by itself then
  npm run wave -- open <wave> [--trustee <public file>]
  npm run wave -- open <wave> --early           opens it before its day; asks for its code once more
  npm run wave -- extend <wave> --until <date>  extends it once, by 14 days at most
  npm run wave -- cancel <wave>                 cancels a wave before its last day is over
  npm run wave -- discard <wave>                ends a wave that cannot be counted; asks for its code once more
  npm run wave -- discard <wave> --force        ends one that could be counted
  With --confirm <wave> where nobody can be asked.`,
};
