// npm run comments -- reviewers|codes|read|theme|confirm|withdraw|delete: what raters wrote, for the two who read it.
import { readReviewers, type CommentRoom, type ReviewedTheme } from '#data/comments.ts';
import { confirm, propose, withdraw } from '#operations/comments/agree-themes.ts';
import { emptyWave, nameReviewers } from '#operations/comments/delete-comments.ts';
import { deliverBy } from '#operations/comments/deliver-code.ts';
import { issueReviewerCodes } from '#operations/comments/issue-reviewer-codes.ts';
import { openComments } from '#operations/comments/read-comments.ts';
import { demandActorOfUnit } from '#operations/demand-actor.ts';
import { message, type Message } from '#operations/message.ts';
import { OperatorError } from '#operations/operator-error.ts';
import { withMailer } from '#selfhost/open-mailer.ts';
import { confirmWave } from './confirm-wave.ts';
import { reportAct } from './report-act.ts';
import { runCommand } from './run-command.ts';
import { withDatabase } from './with-database.ts';

const OPTIONS = {
  again: { type: 'boolean', default: false },
  code: { type: 'string' },
  comments: { type: 'string' },
  text: { type: 'string' },
  'text-en': { type: 'string' },
  sure: { type: 'boolean', default: false },
  confirm: { type: 'string' },
} as const;

function describeTheme({ number, text, comments, ...theme }: ReviewedTheme): Message {
  const state = theme.withdrawn
    ? message('comments.isWithdrawn')
    : theme.confirmed
      ? message('comments.isPublic')
      : message('comments.isProposed', { reviewer: theme.proposedBy });
  const said = message('comments.sentence', { id: text.id, en: text.en });
  return message('comments.theme', { number, text: said, covered: comments.join(', '), state });
}

/** What a reviewer is shown, in the order of reading. */
function describeRoom(wave: string, { reviewer, k, until, comments, themes }: CommentRoom) {
  const lines = comments.map(({ number, kind, body }) =>
    message('comments.line', { number, question: message(`comments.${kind}`), body }),
  );
  return [
    message('comments.room', { wave, reviewer, until, comments: lines }),
    themes.length === 0
      ? message('comments.noThemes')
      : message('comments.themes', { k, themes: themes.map(describeTheme) }),
    message('comments.limit'),
  ];
}

await runCommand(
  message('usage.comments'),
  OPTIONS,
  async ({ positionals, values, language, tell, misuse }) => {
    const [act = '', subject, ...rest] = positionals;
    if (!subject) return misuse();
    const { code, comments } = values;
    await withDatabase(async ({ settings, actor }) => {
      const unit = act === 'reviewers' ? subject : (await readReviewers(subject))?.unit;
      if (unit !== undefined) await demandActorOfUnit(unit, actor);
      if (act === 'reviewers' && rest.length > 0) {
        return reportAct(await nameReviewers(subject, rest, actor), tell);
      }
      if (act === 'codes' && rest.length === 0) {
        const issuing = { wave: subject, isRenewal: values.again === true };
        return withMailer(settings, async (mailer) => {
          if (mailer === null) throw new OperatorError(message('mail.noServer'));
          await reportAct(await issueReviewerCodes(issuing, actor, deliverBy(mailer)), tell);
          if (!mailer.isForReal) tell(message('mail.mailbox'));
        });
      }
      if (act === 'delete' && rest.length === 0) {
        await confirmWave(subject, values.confirm, language, {
          question: message('comments.confirmDeletion', { wave: subject }),
          otherwise: message('comments.confirmByOption', { wave: subject }),
        });
        return reportAct(await emptyWave(subject, actor), tell);
      }
      if (code === undefined) return misuse();
      const reviewing = { wave: subject, code };
      if (act === 'read' && rest.length === 0) {
        const room = await openComments(reviewing, actor);
        if ('said' in room) return reportAct(room, tell);
        return describeRoom(subject, room).forEach(tell);
      }
      if (act === 'theme' && rest.length === 0 && comments !== undefined) {
        const text = { id: values.text, en: values['text-en'] };
        const theme = { text, comments, isSure: values.sure === true };
        return reportAct(await propose(reviewing, theme, actor), tell);
      }
      const [theme = ''] = rest;
      if (rest.length !== 1 || !/^[1-9]\d?$/.test(theme)) return misuse();
      if (act === 'confirm') return reportAct(await confirm(reviewing, Number(theme), actor), tell);
      if (act === 'withdraw')
        return reportAct(await withdraw(reviewing, Number(theme), actor), tell);
      return misuse();
    });
  },
);
