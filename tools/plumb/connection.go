package main

import (
	"crypto/x509"
	"errors"
	"fmt"
	"net"
	"net/url"
	"os"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/plumb-conformance/plumb/conformance/probe"
)

// connectionFlags are the flags of run that say how the target is reached.
type connectionFlags struct {
	caFile, serverName, connectTo string
	insecure                      bool
	headers                       []string
}

func (f *connectionFlags) add(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVar(&f.caFile, "ca-file", "", "certificates of the authorities to trust, PEM, instead of the system's")
	flags.BoolVar(&f.insecure, "insecure", false, "take any certificate; every report says so")
	flags.StringVar(&f.serverName, "server-name", "", "name that the target's certificate has to be of, and that it is asked for by; empty means the endpoint's host")
	flags.StringVar(&f.connectTo, "connect-to", "", "HOST:PORT that connections go to, whatever the endpoint's host, and past any proxy")
	flags.StringArrayVar(&f.headers, "header", nil, "header of every request, 'Name: value'; may be repeated; the value is printed nowhere")
}

// connection is the way to reach an endpoint. Errors name the flag, what was found and what was expected.
func (f *connectionFlags) connection(endpoint *url.URL) (probe.Connection, error) {
	c := probe.Connection{Insecure: f.insecure, ServerName: f.serverName, To: f.connectTo}
	for flag, given := range map[string]bool{"--ca-file": f.caFile != "", "--insecure": f.insecure, "--server-name": f.serverName != ""} {
		if given && endpoint.Scheme != "https" {
			return c, fmt.Errorf("%s: the endpoint begins with %s://, which has no certificates: expected https://", flag, endpoint.Scheme)
		}
	}
	if f.insecure && f.caFile != "" {
		return c, errors.New("--insecure and --ca-file: the one takes any certificate and the other does not: expected one of them")
	}
	if strings.ContainsAny(f.serverName, ":/ ") && net.ParseIP(f.serverName) == nil {
		return c, fmt.Errorf("--server-name %q: expected the name of a host, without scheme and port", f.serverName)
	}
	if err := dialable(f.connectTo); err != nil {
		return c, fmt.Errorf("--connect-to %q: %w", f.connectTo, err)
	}
	if f.caFile == "" {
		return c, nil
	}
	pem, err := os.ReadFile(f.caFile)
	if err != nil {
		return c, fmt.Errorf("--ca-file: %w", err)
	}
	c.Authorities = x509.NewCertPool()
	if !c.Authorities.AppendCertsFromPEM(pem) {
		return c, fmt.Errorf("--ca-file %s: there is no certificate in it: expected PEM, from -----BEGIN CERTIFICATE----- on", f.caFile)
	}
	return c, nil
}

func dialable(address string) error {
	if address == "" {
		return nil
	}
	host, port, err := net.SplitHostPort(address)
	if err != nil || host == "" {
		return errors.New("expected HOST:PORT, and [HOST]:PORT for an address of IPv6")
	}
	const bits = 16
	if n, err := strconv.ParseUint(port, 10, bits); err != nil || n == 0 {
		return errors.New("expected a port from 1 to 65535")
	}
	return nil
}

// named are the headers of every request, by name. Errors do not repeat values: they may be secrets.
func (f *connectionFlags) named() (map[string]string, error) {
	out := map[string]string{}
	for i, given := range f.headers {
		name, value, ok := strings.Cut(given, ":")
		name, value = strings.TrimSpace(name), strings.TrimSpace(value)
		if !ok {
			return nil, fmt.Errorf("--header, the one at place %d: there is no colon in it: expected 'Name: value'", i+1)
		}
		for known := range out {
			if strings.EqualFold(known, name) {
				return nil, fmt.Errorf("--header %s: given twice, expected once", name)
			}
		}
		out[name] = value
	}
	return out, nil
}
