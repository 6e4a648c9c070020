import { latinDigits } from '../khmer/digits.js';
import type { Contact } from '../model/article.js';
import { encodeAddress } from '../model/url.js';
import type { ContactView } from '../model/views.js';

export function contactView(contact: Contact): ContactView {
  const link = (text: string | null, url: (text: string) => string) => (text === null ? null : { text, url: encodeAddress(url(text)) });
  return {
    name: contact.name,
    phone: link(contact.phone, (phone) => `tel:${latinPhone(phone)}`),
    email: link(contact.email, (email) => `mailto:${email}`),
    telegram: link(contact.telegram, (address) => address),
    facebook: link(contact.facebook, (address) => address),
    address: contact.address,
  };
}

/** A phone number as `tel:` wants it (RFC 3966): Latin digits and a leading plus sign. */
function latinPhone(phone: string): string {
  const digits = latinDigits(phone);
  return (digits.trim().startsWith('+') ? '+' : '') + digits.replace(/[^0-9]/g, '');
}
