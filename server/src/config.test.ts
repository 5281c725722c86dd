import { describe, expect, test } from 'vitest';
import { readConfig } from './config.ts';

const DATABASE_URL = 'postgres://localhost/carriole';
const APP_SECRET = 'x'.repeat(32);
const live = { DATABASE_URL, APP_SECRET, PUBLIC_ORIGIN: 'https://shop.example/' };

describe('the settings', () => {
  test('of a demo are a database and nothing more', () => {
    expect(readConfig({ DATABASE_URL, DEMO: '1' })).toMatchObject({
      demo: true,
      host: '127.0.0.1',
      port: 3000,
      publicOrigin: null,
      smtpUrl: null,
      demoClock: null,
      runsWorker: true,
      environment: 'production',
    });
  });

  test('of anything else include a secret and the address people use', () => {
    expect(() => readConfig({ DATABASE_URL, PUBLIC_ORIGIN: live.PUBLIC_ORIGIN })).toThrow(
      'APP_SECRET is missing',
    );
    expect(() => readConfig({ DATABASE_URL, APP_SECRET })).toThrow('PUBLIC_ORIGIN is missing');
    expect(readConfig(live)).toMatchObject({
      demo: false,
      appSecret: APP_SECRET,
      publicOrigin: 'https://shop.example',
    });
  });

  test('never give a real shop the demo’s secret, nor a clock of its own', () => {
    expect(() => readConfig({ ...live, APP_SECRET: '' })).toThrow('APP_SECRET');
    expect(() => readConfig({ ...live, APP_SECRET: 'short' })).toThrow('APP_SECRET');
    expect(readConfig({ ...live, DEMO_CLOCK: '2026-11-23T08:00' }).demoClock).toBeNull();
  });

  test('open private networks to sources only when told, all of them or some hosts', () => {
    const given = (value?: string) => readConfig({ ...live, ALLOW_PRIVATE_SOURCES: value }).privateSources;
    expect([given(), given(''), given('0'), given('1')]).toEqual([false, false, false, true]);
    expect(given('erp.lan, 10.0.0.7:8080')).toEqual(['erp.lan', '10.0.0.7:8080']);
  });

  test('that are empty count as not set', () => {
    expect(readConfig({ ...live, PORT: '', SMTP_URL: '', TRUST_PROXY: '' })).toMatchObject({
      port: 3000,
      smtpUrl: null,
      trustProxy: false,
    });
  });

  test('that are wrong are all named at once', () => {
    const wrong = {
      ...live,
      DATABASE_URL: 'nowhere',
      PORT: '70000',
      LOG_LEVEL: 'loud',
      TRUST_PROXY: 'yes',
      DATABASE_POOL: '1',
    };
    for (const name of ['DATABASE_URL', 'PORT', 'LOG_LEVEL', 'TRUST_PROXY', 'DATABASE_POOL'])
      expect(() => readConfig(wrong)).toThrow(`${name}:`);
    expect(() => readConfig({ DEMO: '1' })).toThrow('DATABASE_URL');
  });

  test('split the origins of other sites, spaces forgiven', () => {
    expect(
      readConfig({ ...live, CORS_ORIGINS: ' https://a.example , https://b.example,' }).corsOrigins,
    ).toEqual(['https://a.example', 'https://b.example']);
    expect(readConfig(live).corsOrigins).toEqual([]);
  });

  test.each(['2026-11-23T08:00', '2026-11-23T08:00:00+01:00', '2026-11-23T07:00:00Z'])(
    'let a demo start its clock at %s',
    (moment) => {
      expect(readConfig({ DATABASE_URL, DEMO: '1', DEMO_CLOCK: moment }).demoClock).toBe(moment);
    },
  );

  test('refuse a clock that is no moment', () => {
    expect(() => readConfig({ DATABASE_URL, DEMO: '1', DEMO_CLOCK: 'monday' })).toThrow('DEMO_CLOCK:');
  });
});
