import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';

import axios, { isAxiosError, type AxiosInstance } from 'axios';
import { HttpsProxyAgent } from 'https-proxy-agent';

import type { Config } from '../config.ts';
import { parseZaloJson } from './zalo-json.ts';

export interface ZaloRequest {
  method: 'GET' | 'POST';
  path: string;
  headers: Record<string, string>;
  query?: Record<string, string>;
  /** Sent as JSON. */
  json?: unknown;
  /** Sent as a form. */
  form?: Record<string, string>;
}

/**
 * What came back: an answer, whose body is undefined when it was not JSON; or none, and then whether Zalo may have
 * acted all the same.
 */
export type Exchange =
  | { answered: true; status: number; empty: boolean; body: unknown }
  | { answered: false; maybeTaken: boolean };

/** One of Zalo's hosts. Never throws, always ends within 5 s. */
export type ZaloHost = (request: ZaloRequest) => Promise<Exchange>;

export interface ZaloHosts {
  oa: ZaloHost;
  oauth: ZaloHost;
  graph: ZaloHost;
  business: ZaloHost;
  miniApi: ZaloHost;
}

const TIMEOUT_MS = 5000;
const LARGEST_ANSWER = 2 * 1024 * 1024;
// These happen before a byte was sent.
const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/** The hosts at the configured addresses (server-api §0); graph leaves through ZALO_GRAPH_PROXY where one is set. */
export function openHosts(config: Config): ZaloHosts {
  const proxy = config.ZALO_GRAPH_PROXY;
  const proxyAgent = proxy === undefined ? undefined : new HttpsProxyAgent(proxy, { keepAlive: true });
  return {
    oa: openHost(config.ZALO_OPENAPI_URL),
    oauth: openHost(config.ZALO_OAUTH_URL),
    graph: openHost(config.ZALO_GRAPH_URL, proxyAgent),
    business: openHost(config.ZALO_BUSINESS_URL),
    miniApi: openHost(config.ZALO_MINI_API_URL),
  };
}

function openHost(baseURL: string, proxyAgent?: HttpsProxyAgent<string>): ZaloHost {
  const http = axios.create({
    baseURL,
    adapter: 'http',
    httpAgent: proxyAgent ?? new HttpAgent({ keepAlive: true }),
    httpsAgent: proxyAgent ?? new HttpsAgent({ keepAlive: true }),
    // The environment's proxies are not ours: only graph has one, by its own setting.
    proxy: false,
    timeout: TIMEOUT_MS,
    maxRedirects: 0,
    maxContentLength: LARGEST_ANSWER,
    responseType: 'text',
    transformResponse: (body: unknown) => body,
    // Zalo tells failure in the body, often with status 200: the status decides nothing (server-api §0).
    validateStatus: () => true,
  });
  return (request) => exchange(http, request);
}

async function exchange(http: AxiosInstance, request: ZaloRequest): Promise<Exchange> {
  const { method, path, headers, query, json, form } = request;
  try {
    const response = await http.request<string>({
      method,
      url: path,
      headers,
      params: query,
      data: form === undefined ? json : new URLSearchParams(form),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const text = response.data;
    return {
      answered: true,
      status: response.status,
      empty: text.trim() === '',
      body: parseZaloJson(text),
    };
  } catch (error) {
    const code = isAxiosError(error) ? (error.code ?? '') : '';
    return { answered: false, maybeTaken: !NEVER_SENT.has(code) };
  }
}
