/*
 * Seals what waits in the browser with a key that the server draws for one account and one form, so
 * that the next person at this computer cannot read it. Browsers offer the cipher only over TLS or
 * on the machine itself; without it nothing is kept.
 */
(function () {
  'use strict';

  const ALGORITHM = 'AES-GCM';
  const bytesOf = (base64) => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  const base64Of = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes)));

  function Seal(key) {
    this.key = window.crypto.subtle && key
      ? window.crypto.subtle.importKey('raw', bytesOf(key), ALGORITHM, false, ['encrypt', 'decrypt'])
      : Promise.reject(new Error('no cipher'));
    this.key.catch(() => {});
  }

  Seal.prototype.close = async function (content) {
    const iv = window.crypto.getRandomValues(new Uint8Array(12));
    const text = new TextEncoder().encode(JSON.stringify(content));
    return base64Of(iv) + '.' + base64Of(
      await window.crypto.subtle.encrypt({ name: ALGORITHM, iv }, await this.key, text));
  };

  /* fails on what was sealed for somebody else */
  Seal.prototype.open = async function (text) {
    const [iv, sealed] = text.split('.').map(bytesOf);
    return JSON.parse(new TextDecoder().decode(
      await window.crypto.subtle.decrypt({ name: ALGORITHM, iv }, await this.key, sealed)));
  };

  window.baucu.Seal = Seal;
})();
