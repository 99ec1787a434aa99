// The rules of mail: which settings and addresses are taken, and what an error of the library proves.
import { describe, expect, test } from 'vitest';
import { readMailSetting } from '#operations/mail/mail-setting.ts';
import { isMailAddress } from '#operations/mail/mailer.ts';
import { judgeError } from '#operations/mail/smtp-mailer.ts';

describe('the settings of mail', () => {
  const SET = {
    SMTP_URL: 'smtps://nama:sandi@mail.example',
    MAIL_FROM: 'Survei Kota Anu <survei@anu.example>',
    SITE_URL: 'https://jejak.example',
  };

  test('are both set, or neither', () => {
    expect(readMailSetting({})).toBeNull();
    expect(readMailSetting({ SITE_URL: SET.SITE_URL })).toBeNull();
    expect(readMailSetting(SET)).toEqual({
      url: SET.SMTP_URL,
      from: { name: 'Survei Kota Anu', address: 'survei@anu.example' },
    });
    expect(readMailSetting({ ...SET, MAIL_FROM: 'survei@anu.example' })?.from).toEqual({
      name: '',
      address: 'survei@anu.example',
    });
  });

  test.each([
    [{ MAIL_FROM: '' }, 'both or none'],
    [{ SMTP_URL: '' }, 'both or none'],
    [{ SMTP_URL: 'https://sandi@server' }, 'SMTP_URL is written'],
    [{ SMTP_URL: 'sandi' }, 'SMTP_URL is written'],
    [{ MAIL_FROM: 'Survei' }, 'MAIL_FROM is written'],
    [{ MAIL_FROM: 'Survei <a@b.example>, <c@d.example>' }, 'MAIL_FROM is written'],
    [{ SITE_URL: '' }, 'Set SITE_URL first'],
  ])('%j ends with one line that quotes no password', (wrong, line) => {
    const read = () => readMailSetting({ ...SET, ...wrong });
    expect(read).toThrow(line);
    expect(read).not.toThrow(/sandi/);
  });
});

describe('a contact', () => {
  test.each(['sari@dinas.example', 'a.b+c_d@x-y.go.id', "o'neil@kantor.example"])(
    '%s is a mail address',
    (contact) => expect(isMailAddress(contact)).toBe(true),
  );
  test.each([
    ...['Sari', '0812-0000-0001', 'sari@dinas', 'sari@@dinas.example', '@dinas.example'],
    ...[
      'a@b.example, c@d.example',
      'Sari <a@b.example>',
      'a b@c.example',
      'a@b.example\r\nBcc: c@d.example',
    ],
    ...['a@-b.example', `${'a'.repeat(65)}@b.example`, `a@${'b.'.repeat(130)}example`],
  ])('%j is none', (contact) => expect(isMailAddress(contact)).toBe(false));
});

describe('an error of the library', () => {
  const judge = (error: object) => judgeError(error);
  test.each([
    // The server said no to this mail.
    [{ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 }, 'refused', 550],
    [{ code: 'EMESSAGE', command: 'DATA', responseCode: 554 }, 'refused', 554],
    [{ code: 'EENVELOPE', command: 'API' }, 'refused', null],
    [{ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 452 }, 'again', 452],
    [{ code: 'EMESSAGE', command: 'DATA', responseCode: 451 }, 'again', 451],
    // Nothing was handed over.
    [{ code: 'ESOCKET', syscall: 'connect', command: 'CONN' }, 'unreached', null],
    [{ code: 'EDNS', command: 'CONN' }, 'unreached', null],
    [{ code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535 }, 'unreached', null],
    [{ code: 'ETLS', command: 'CONN' }, 'unreached', null],
    [{ code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 550 }, 'unreached', null],
    [{ code: 'EPROTOCOL', command: 'CONN', responseCode: 421 }, 'unreached', null],
    // Nobody knows, whatever command is named.
    [{ code: 'ECONNECTION', command: 'CONN' }, 'unsure', null],
    [{ code: 'ECONNECTION', command: 'CONN', responseCode: 421 }, 'unsure', null],
    [{ code: 'ETIMEDOUT', command: 'CONN' }, 'unsure', null],
    [{ code: 'ESOCKET', syscall: 'read', command: 'CONN' }, 'unsure', null],
    [{ message: 'Connection closed' }, 'unsure', null],
  ])('%j means %s', (error, ending, reply) => {
    expect(judge(error)).toEqual({ ending, reply });
  });
});
