/*
 * Drafts that wait in the browser while the line is cut. They are sealed with a key that the server
 * draws for one account and one form, so that the next person at this computer cannot read them.
 * Browsers offer the cipher only over TLS or on the machine itself; without it nothing is kept.
 */
(function () {
  'use strict';

  const PREFIX = 'baucu.draft.' + document.documentElement.dataset.owner + '/';
  const ALGORITHM = 'AES-GCM';
  const bytesOf = (base64) => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  const base64Of = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes)));

  function Sealed(key, name) {
    this.name = PREFIX + name;
    this.key =
      window.crypto && window.crypto.subtle && key
        ? window.crypto.subtle.importKey('raw', bytesOf(key), ALGORITHM, false, [
            'encrypt',
            'decrypt',
          ])
        : null;
  }

  /* Keeps what could not be sent; true where it is safe. */
  Sealed.prototype.keep = async function (content) {
    if (!this.key) {
      return false;
    }
    try {
      const iv = window.crypto.getRandomValues(new Uint8Array(12));
      const text = new TextEncoder().encode(JSON.stringify(content));
      const sealed = await window.crypto.subtle.encrypt(
        { name: ALGORITHM, iv }, await this.key, text);
      window.localStorage.setItem(this.name, base64Of(iv) + '.' + base64Of(sealed));
      return true;
    } catch (error) {
      return false;
    }
  };

  /* What was kept, or null: nothing, or somebody else's. */
  Sealed.prototype.read = async function () {
    const kept = window.localStorage.getItem(this.name);
    if (!kept || !this.key) {
      return null;
    }
    try {
      const [iv, sealed] = kept.split('.').map(bytesOf);
      const text = await window.crypto.subtle.decrypt(
        { name: ALGORITHM, iv }, await this.key, sealed);
      return JSON.parse(new TextDecoder().decode(text));
    } catch (error) {
      return null;
    }
  };

  Sealed.prototype.drop = function () {
    window.localStorage.removeItem(this.name);
  };

  window.baucu.Sealed = Sealed;
})();
