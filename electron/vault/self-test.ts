import { createCipheriv, createHmac, generateKeyPairSync, hkdfSync, sign, verify } from 'node:crypto';

/** Known answers of what this format rests on, in a few milliseconds at each unlock (P7). A failure opens nothing. */
export function selfTest(): boolean {
  return hkdfAnswer() && gcmAnswer() && hmacAnswer() && signatureHolds();
}

/** RFC 5869, test case 1. */
function hkdfAnswer(): boolean {
  const secret = Buffer.alloc(22, 0x0b);
  const salt = Buffer.from('000102030405060708090a0b0c', 'hex');
  const info = Buffer.from('f0f1f2f3f4f5f6f7f8f9', 'hex');
  const wanted = '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865';
  return Buffer.from(hkdfSync('sha256', secret, salt, info, 42)).toString('hex') === wanted;
}

/** The GCM specification, test case 14: AES-256, zero key, nonce and block. */
function gcmAnswer(): boolean {
  const cipher = createCipheriv('aes-256-gcm', Buffer.alloc(32), Buffer.alloc(12));
  const body = Buffer.concat([cipher.update(Buffer.alloc(16)), cipher.final(), cipher.getAuthTag()]);
  return body.toString('hex') === 'cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919';
}

/** RFC 4231, test case 2. */
function hmacAnswer(): boolean {
  const mac = createHmac('sha256', 'Jefe').update('what do ya want for nothing?').digest('hex');
  return mac === '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843';
}

function signatureHolds(): boolean {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const text = Buffer.from('zs1/self-test');
  const signature = sign(null, text, privateKey);
  return verify(null, text, publicKey, signature) && !verify(null, Buffer.from('zs1/self-tesT'), publicKey, signature);
}
