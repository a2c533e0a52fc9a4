package main

import (
	"fmt"
	"net"
	"net/url"
	"slices"
	"strings"
)

// proxySchemes are the ways to speak to a proxy that net/http knows.
func proxySchemes() []string { return []string{"http", "https", "socks5", "socks5h"} }

// checkProxies checks the variables that name proxies for an endpoint. net/http leaves out a proxy that it cannot read, and a run
// would reach its target, or something else of that name, by another way than its user said. Errors do not repeat the value: a
// password may be in it.
func checkProxies(endpoint *url.URL, getenv func(string) string) error {
	if host := endpoint.Hostname(); host == "localhost" || net.ParseIP(host).IsLoopback() {
		return nil // net/http asks no proxy for these
	}
	upper := strings.ToUpper(endpoint.Scheme) + "_PROXY"
	for _, variable := range []string{upper, strings.ToLower(upper)} {
		value := getenv(variable)
		if value == "" {
			continue
		}
		if err := proxyAddress(value); err != nil {
			return fmt.Errorf("the environment's %s: %w", variable, err)
		}
		return nil // the first that is set is the one that counts
	}
	return nil
}

// proxyAddress checks an address as net/http reads it: a URL, or HOST:PORT of a proxy that speaks HTTP.
func proxyAddress(value string) error {
	const expected = "expected http://HOST:PORT, with https or socks5 where the proxy speaks that, or HOST:PORT"
	if !strings.Contains(value, "://") {
		value = "http://" + value
	}
	parsed, err := url.Parse(value)
	switch {
	case err != nil:
		return fmt.Errorf("found what is no address: %s", expected)
	case parsed.Hostname() == "":
		return fmt.Errorf("found no host in it: %s", expected)
	case !slices.Contains(proxySchemes(), parsed.Scheme):
		return fmt.Errorf("found the scheme %q: %s", parsed.Scheme, expected)
	case strings.ContainsAny(parsed.Hostname(), " \t\"'<>"):
		return fmt.Errorf("found what is no name of a host: %s", expected)
	}
	return nil
}
