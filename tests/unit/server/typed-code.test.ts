// The code typed on the home page comes back as text and as nothing else.
import { expect, test } from 'vitest';
import { readTypedCode } from '#server/typed-code.ts';

const post = (body: BodyInit, type?: string) =>
  new Request('http://localhost/isi/', {
    method: 'POST',
    body,
    headers: type ? { 'content-type': type } : {},
  });

test('a typed code is read without the blanks around it', async () => {
  expect(await readTypedCode(post(new URLSearchParams({ kode: ' 7K3W-9Q2M-4X8A-5T6V ' })))).toBe(
    '7K3W-9Q2M-4X8A-5T6V',
  );
});

test('a pasted link is read as its code and words, and what cannot be read stays as it was typed', async () => {
  const read = (kode: string) => readTypedCode(post(new URLSearchParams({ kode })));
  const link = 'https://x.id/isi/dinas-0/rekan/#7k3w9q2m4x8a5t6v.awan.batu).';
  expect(await read(link)).toBe('7K3W-9Q2M-4X8A-5T6V.awan.batu');
  expect(await read(' 7k3w 9q2m ')).toBe('7k3w 9q2m');
});

test('other bodies, other fields, files and long texts are no code', async () => {
  expect(await readTypedCode(post('{"kode":"7K3W"}', 'application/json'))).toBe('');
  expect(await readTypedCode(post(new URLSearchParams({ other: '7K3W' })))).toBe('');
  const form = new FormData();
  form.set('kode', new Blob(['7K3W']), 'code.txt');
  expect(await readTypedCode(post(form))).toBe('');
  const long = await readTypedCode(post(new URLSearchParams({ kode: 'A'.repeat(9000) })));
  expect(long).toHaveLength(600);
});
