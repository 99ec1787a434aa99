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

test('other bodies, other fields, files and long texts are no code', async () => {
  expect(await readTypedCode(post('{"kode":"7K3W"}', 'application/json'))).toBe('');
  expect(await readTypedCode(post(new URLSearchParams({ other: '7K3W' })))).toBe('');
  const form = new FormData();
  form.set('kode', new Blob(['7K3W']), 'code.txt');
  expect(await readTypedCode(post(form))).toBe('');
  const long = await readTypedCode(post(new URLSearchParams({ kode: 'A'.repeat(9000) })));
  expect(long).toHaveLength(40);
});
