// What the endpoints answer when they refuse, in both languages: first what happened to the answers, then what to do.
import type { Language } from '#domain/instrument/terms.ts';

const id = {
  'not-post': 'Alamat ini hanya menerima lembar jawaban. Buka halaman survei untuk menjawab.',
  'not-json':
    'Jawaban belum tersimpan. Kiriman ini tidak berbentuk JSON. Kirim dari halaman survei.',
  'too-large': 'Jawaban belum tersimpan. Kiriman terlalu besar. Kirim dari halaman survei.',
  'wrong-shape':
    'Jawaban belum tersimpan. Bentuk kiriman tidak dikenal. Muat ulang halaman survei.',
  'unknown-field': 'Jawaban belum tersimpan. Kiriman memuat bagian yang tidak dikenal.',
  'duplicate-key': 'Jawaban belum tersimpan. Satu bagian tertulis dua kali dalam kiriman.',
  'bad-id':
    'Jawaban belum tersimpan. Nomor lembar jawaban tidak sesuai. Muat ulang halaman survei.',
  'bad-wave': 'Jawaban belum tersimpan. Kode survei tidak sesuai. Periksa tautan survei.',
  'bad-box':
    'Jawaban belum tersimpan. Lembar jawaban tidak terkunci dengan benar. Muat ulang halaman survei.',
  'id-taken': 'Lembar jawaban ini sudah tersimpan dengan isi lain. Yang pertama tetap dihitung.',
  'too-early':
    'Jawaban belum tersimpan. Survei baru saja dibuka. Jawaban dikirim lagi sebentar lagi.',
  'no-token':
    'Jawaban belum tersimpan. Tanda pengenal survei sudah habis masanya. Muat ulang halaman survei.',
  'day-full':
    'Hari ini survei sudah menerima jawaban sebanyak yang bisa ditampung. Jawaban Anda belum tersimpan dan masih ada di halaman ini. Kirim lagi besok.',
  'foreign-site':
    'Jawaban belum tersimpan. Kiriman ini tidak datang dari halaman survei. Buka halaman survei, lalu kirim dari sana.',
  'wave-closed': 'Masa survei sudah lewat. Jawaban tidak bisa dikirim lagi.',
  'wave-unknown': 'Survei ini tidak ditemukan. Periksa tautan survei.',
  'not-a-ballot':
    'Jawaban belum tersimpan. Lembar jawaban tidak lengkap. Muat ulang halaman survei.',
  'bad-group': 'Jawaban belum tersimpan. Kelompok penilai tidak dikenal. Periksa tautan survei.',
  'bad-code': 'Kode terdiri dari 16 huruf dan angka. Periksa lagi undangan Anda.',
  'bad-ticket': 'Jawaban belum tersimpan. Token tidak lengkap. Muat ulang halaman survei.',
  'code-unknown': 'Tidak ada undangan dengan kode ini. Periksa lagi undangan Anda.',
  'needs-slip':
    'Jawaban belum tersimpan. Survei ini hanya menerima jawaban dengan slip kode dari loket. Muat ulang halaman survei.',
  'slip-used':
    'Slip kode ini sudah dipakai untuk jawaban lain. Jawaban yang pertama tetap dihitung.',
  'no-ticket': 'Jawaban belum tersimpan. Token ini tidak berlaku untuk survei ini.',
  outdated: 'Jawaban yang lebih baru dari token ini sudah tersimpan.',
  'too-often':
    'Perubahan ini belum tersimpan. Satu token dapat mengirim jawaban paling banyak 50 kali. Jawaban terakhir yang tersimpan tetap dihitung.',
  'not-a-count': 'Kiriman ini bukan penghitungan. Buka halaman penghitungan dan coba lagi.',
  'not-trustee': 'Kode putaran dan berkas rahasia ini tidak cocok. Periksa keduanya.',
  'not-closed': 'Putaran ini belum ditutup. Minta penyelenggara menutupnya, lalu coba lagi.',
  'counted-before':
    'Putaran ini sudah pernah dihitung. Hitungan kedua dicatat dalam catatan penutupan.',
  'already-published': 'Putaran ini sudah dihitung dan diterbitkan.',
  'cannot-wait': 'Putaran ini tidak dapat menunggu. Hitung sekali lagi dan kirim hasilnya.',
  discarded: 'Putaran ini dihentikan tanpa hasil. Tidak ada lagi yang dapat dihitung.',
  'not-a-snapshot':
    'Belum ada yang diterbitkan. Hasil ini tidak sesuai dengan janji putaran ini. Hitung sekali lagi.',
  unavailable:
    'Jawaban belum tersimpan. Penyimpanan sedang tidak terjangkau. Coba lagi beberapa menit lagi.',
} as const;

/** A named reason why the ballot endpoint did not store a ballot. */
export type Refusal = keyof typeof id;

const en: Readonly<Record<Refusal, string>> = {
  'not-post': 'This address only takes answer sheets. Open the survey page to answer.',
  'not-json':
    'Your answers are not stored yet. This message is not JSON. Send it from the survey page.',
  'too-large':
    'Your answers are not stored yet. The message is too large. Send it from the survey page.',
  'wrong-shape':
    'Your answers are not stored yet. The message has an unknown form. Reload the survey page.',
  'unknown-field': 'Your answers are not stored yet. The message has a part that is not known.',
  'duplicate-key': 'Your answers are not stored yet. One part stands twice in the message.',
  'bad-id':
    'Your answers are not stored yet. The number of the answer sheet does not fit. Reload the survey page.',
  'bad-wave': 'Your answers are not stored yet. The survey code does not fit. Check the link.',
  'bad-box':
    'Your answers are not stored yet. The answer sheet is not locked properly. Reload the survey page.',
  'id-taken': 'This answer sheet is already stored with other content. The first one counts.',
  'too-early':
    'Your answers are not stored yet. The survey was opened a moment ago. They are sent again soon.',
  'no-token':
    'Your answers are not stored yet. The pass of this page is no longer valid. Reload the survey page.',
  'day-full':
    'The survey has taken as many answers as it can today. Yours are not stored yet and still stand on this page. Send them again tomorrow.',
  'foreign-site':
    'Your answers are not stored yet. This message did not come from the survey page. Open the survey page and send it from there.',
  'wave-closed': 'The survey has ended. Answers can no longer be sent.',
  'wave-unknown': 'There is no such survey. Check the link.',
  'not-a-ballot':
    'Your answers are not stored yet. The answer sheet is incomplete. Reload the survey page.',
  'bad-group': 'Your answers are not stored yet. The rater group is not known. Check the link.',
  'bad-code': 'A code has 16 letters and digits. Check your invitation.',
  'bad-ticket': 'Your answers are not stored yet. The token is incomplete. Reload the survey page.',
  'code-unknown': 'There is no invitation with this code. Check your invitation.',
  'needs-slip':
    'Your answers are not stored yet. This survey takes answers with a code slip from the counter only. Reload the survey page.',
  'slip-used': 'This code slip has been used for other answers. The first answers still count.',
  'no-ticket': 'Your answers are not stored yet. This token is not good for this survey.',
  outdated: 'Newer answers of this token are already stored.',
  'too-often':
    'This change is not stored yet. One token can send answers 50 times at most. The last answers that are stored still count.',
  'not-a-count': 'This message is not a count. Open the counting page and try again.',
  'not-trustee': 'This wave code and this private file do not belong together. Check both.',
  'not-closed': 'This wave is not closed yet. Ask the organizer to close it, then try again.',
  'counted-before': 'This wave was counted before. A second count stands in the closing bulletin.',
  'already-published': 'This wave has been counted and published.',
  'cannot-wait': 'This wave cannot wait. Count it once more and send its result.',
  discarded: 'This wave was discarded without a result. There is nothing to count any more.',
  'not-a-snapshot':
    'Nothing is published yet. This result does not fit what the wave promised. Count once more.',
  unavailable:
    'Your answers are not stored yet. Storage cannot be reached. Try again in a few minutes.',
};

/** Refusals in both languages. */
export const refusals: Readonly<Record<Language, Readonly<Record<Refusal, string>>>> = { id, en };
