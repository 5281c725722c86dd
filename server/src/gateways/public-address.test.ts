import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPublicAddress, lookupFor, mayBeAsked } from './public-address.ts';

describe('an address is public', () => {
  test.each([
    ...['8.8.8.8', '1.1.1.1', '172.15.255.255', '172.32.0.0', '100.63.255.255', '100.128.0.0', '192.0.1.1'],
    ...['2606:4700:4700::1111', '2a01:e0a::1', '2001:4860:4860::8888'],
  ])('%s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  test.each([
    ...['0.0.0.0', '10.0.0.1', '127.0.0.1', '127.255.255.254', '169.254.169.254', '172.16.0.1', '172.31.9.9'],
    ...['192.168.1.1', '100.64.0.1', '100.127.255.255', '192.0.0.8', '198.18.0.1', '224.0.0.1', '240.0.0.1'],
    ...['255.255.255.255', '::', '::1', '::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:8.8.8.8', '::7f00:1'],
    ...[
      'fe80::1',
      'fe80::1%eth0',
      'fc00::1',
      'fd00:ec2::254',
      'ff02::1',
      '64:ff9b::a9fe:a9fe',
      '2002:7f00:1::',
    ],
    ...['2001:db8::1', '2001::1', '', 'localhost', '127.1', '0x7f.0.0.1', '[::1]', '8.8.8.8.8'],
  ])('but not %j', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test('never when it is an IPv4 one behind the prefix of mapped ones', () => {
    fc.assert(fc.property(fc.ipV4(), (address) => !isPublicAddress(`::ffff:${address}`)));
  });

  test('or not, without throwing, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.ipV6(), fc.ipV4Extended()), (text) => {
        expect(typeof isPublicAddress(text)).toBe('boolean');
      }),
    );
  });
});

describe('what may be asked for', () => {
  const nothingPrivate = { allowPrivate: false };

  test.each([
    ...['ftp://example.org/', 'file:///etc/passwd', 'data:text/plain,x', 'gopher://example.org/'],
    ...[
      'https://user@example.org/',
      'https://:secret@example.org/',
      'http://127.0.0.1/',
      'http://2130706433/',
    ],
    ...[
      'http://0x7f.1/',
      'http://0177.0.0.1/',
      'http://127.1/',
      'http://[::1]:80/',
      'http://[::ffff:10.0.0.1]/',
    ],
    ...['http://169.254.169.254/latest/meta-data', 'http://①⑦②.16.0.1/', 'http://0/'],
  ])('is not %s', (address) => {
    expect(mayBeAsked(new URL(address), nothingPrivate)).toBe(false);
  });

  test('is any name, for the lookup judges those', () => {
    expect(mayBeAsked(new URL('https://coop.example/x'), nothingPrivate)).toBe(true);
    expect(mayBeAsked(new URL('http://93.184.215.14/'), nothingPrivate)).toBe(true);
  });

  test('is a private address only where the installation says so', () => {
    expect(mayBeAsked(new URL('http://127.0.0.1/'), { allowPrivate: true })).toBe(true);
    const some = { allowPrivate: ['erp.lan', '10.0.0.7:8080'] };
    expect(mayBeAsked(new URL('http://10.0.0.7:8080/x'), some)).toBe(true);
    expect(mayBeAsked(new URL('http://10.0.0.7/x'), some)).toBe(false);
    expect(mayBeAsked(new URL('ftp://127.0.0.1/'), { allowPrivate: true })).toBe(false);
  });
});

describe('a name', () => {
  const found = (addresses: string[], allowPrivate: boolean | string[] = false) =>
    new Promise((done) => {
      const lookup = lookupFor(new URL('https://shop.test/'), {
        allowPrivate,
        resolve: (_, __, answer) =>
          answer(
            null,
            addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
          ),
      });
      lookup('shop.test', { all: false }, (error, address) => done(error ? error.name : address));
    });

  test('is refused when any of its addresses is private, and when it has none', async () => {
    expect(await found(['93.184.215.14'])).toBe('93.184.215.14');
    expect(await found(['93.184.215.14', '127.0.0.1'])).toBe('AddressNotAllowed');
    expect(await found(['::ffff:169.254.169.254'])).toBe('AddressNotAllowed');
    expect(await found([])).toBe('AddressNotAllowed');
  });

  test('may lead home where the installation says so', async () => {
    expect(await found(['10.0.0.7'], true)).toBe('10.0.0.7');
    expect(await found(['10.0.0.7'], ['shop.test'])).toBe('10.0.0.7');
    expect(await found(['10.0.0.7'], ['other.test'])).toBe('AddressNotAllowed');
  });
});
