// What becomes of a programme: planned, submitted, approved, put right, archived.
export const programme = {
  stored: 'Rancangan program {number} untuk unit "{unit}" tersimpan, dengan putaran:{waves}',
  waveDays: '{code}: {opensOn} sampai {closesOn}',
  nextSubmit: 'Hanya Anda yang melihatnya. Ajukan bila sudah benar: npm run unit -- submit {unit}',
  nothingToReplace:
    'Unit "{unit}" tidak punya rancangan yang dapat diganti. Rencanakan tanpa --replace.',
  draftExists:
    'Unit "{unit}" sudah punya rancangan, program {number}. Ganti dengan --replace, atau ajukan dahulu.',
  otherDraft: 'Unit "{unit}" sudah punya rancangan lain. Ajukan atau ganti rancangan itu dahulu.',
  nameTaken:
    'Nama ini sudah dipakai unit "{other}" pada instansi yang sama. Bila unitnya sama, tulis "slug": "{other}". Bila memang unit lain, tambahkan --namesake.',
  agencyDiffers:
    'Instansi ini tercatat dengan nama "{name}". Pakai nama itu, atau perbaiki lewat unit -- correct.',
  unitDiffers:
    'Unit "{unit}" sudah tercatat, dan isian ini berbeda: {fields}. Samakan, atau perbaiki lewat unit -- correct.',
  unitUnknown: 'Unit "{unit}" tidak ada. Daftar unit: npm run unit -- list',
  programmeUnknown: 'Unit "{unit}" tidak punya program {number}.',
  noneTo_submitted: 'Unit "{unit}" tidak punya rancangan yang dapat diajukan.',
  noneTo_active: 'Unit "{unit}" tidak punya program yang menunggu persetujuan. Ajukan dahulu.',
  noneTo_draft: 'Unit "{unit}" tidak punya program yang diajukan.',
  noneTo_archived: 'Unit "{unit}" tidak punya program yang berjalan.',
  wrongState:
    'Program {number} unit "{unit}" berstatus {state}, jadi langkah ini belum dapat dilakukan.',
  several: 'Unit "{unit}" punya beberapa program yang cocok: {numbers}. Tambahkan nomornya.',
  daysOver:
    'Hari terakhir putaran ini sudah lewat: {waves}. Perbaiki rencananya: unit -- return, lalu unit -- plan --replace.',
  wavesLeft:
    'Putaran ini belum berakhir: {waves}. Tutup atau batalkan dahulu, lalu arsipkan unit "{unit}".',
  movedTo_submitted:
    'Program {number} unit "{unit}" diajukan. Setujui dengan: npm run unit -- approve {unit}',
  movedTo_draft: 'Program {number} unit "{unit}" kembali menjadi rancangan.',
  movedTo_active: 'Program {number} unit "{unit}" disetujui dan kini tampil untuk umum.',
  movedTo_archived: 'Program {number} unit "{unit}" diarsipkan. Hasil yang terbit tetap tampil.',
  samePerson: 'Yang mengajukan dan yang menyetujui adalah orang yang sama. Hal ini dicatat.',
  stillDraft:
    'Unit "{unit}" masih berupa rancangan. Ubah rencananya: npm run unit -- plan <rencana.json> --replace',
  nothingChanged:
    'Semua isian sama dengan yang tercatat. Tidak ada yang diubah pada unit "{unit}".',
  participantsFrozen: 'Jumlah peserta unit "{unit}" tetap, karena kunci putarannya sudah dibuat.',
  correctionOverlaps: 'Putaran akan tumpang tindih. Tidak ada yang diubah.',
  waveNotHere: 'Putaran "{wave}" bukan bagian dari program ini pada unit "{unit}".',
  waveOpened: 'Putaran "{wave}" sudah pernah dibuka, jadi tanggalnya tetap.',
  correctionOver: 'Hari pertama putaran "{wave}" harus hari ini atau nanti.',
  correctionAfterTraining: 'Putaran "{wave}" harus ditutup sebelum hari pertama diklat.',
  corrected: 'Data unit "{unit}" dikoreksi. Riwayat yang tampil untuk umum menyebut:{changes}',
  changed_name: 'nama unit',
  changed_agency: 'nama instansi',
  changed_training: 'nama diklat',
  changed_participants: 'jumlah peserta',
  changedDays: 'tanggal putaran "{wave}"',
  noUnits: 'Belum ada unit. Rencanakan yang pertama: npm run unit -- plan <rencana.json>',
  listed: '{unit}: {name}{programmes}',
  head: 'Program {number}, {training}, {trainedOn}: {state}',
  unit: '{unit}: {name}, {agency}',
  whole: `{head}{waves}
  {next}`,
  ownWave: '{code}: {opensOn} sampai {closesOn}, {state}',
  next_draft: 'Langkah berikut: npm run unit -- submit {unit} {number}',
  next_submitted: 'Langkah berikut: npm run unit -- approve {unit} {number}',
  next_active: 'Keadaan putaran: npm run wave -- list {unit}',
  next_archived: 'Program ini sudah selesai.',
  audit: 'Catatan perubahan (UTC):{acts}',
  noActs: 'Belum ada perubahan yang tercatat.',
  act: '{at} {actor}: {act} {subject}, sebelum {before}, sesudah {after}',
  previewWave: '{code}, {opensOn} sampai {closesOn}:{groups}',
  asksGroup: '{group} ({invited} orang): {questions} pertanyaan, sekitar {minutes} menit',
  asksCitizens: '{group}: {questions} pertanyaan, sekitar {minutes} menit',
};
