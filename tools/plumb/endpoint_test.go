package main

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/acs"
)

func TestTheEndpointOfARun(t *testing.T) {
	const help = "; a page is named by --page, a profile by --target, a part of the suite by --filter"
	for _, c := range []struct {
		name, flag string
		args       []string
		want, says string
	}{
		{"nothing", "", nil, "", ""},
		{"a flag", "http://a", nil, "http://a", ""},
		{"an argument", "", []string{"http://a:1"}, "http://a:1", ""},
		{"an argument over TLS", "", []string{"HTTPS://a"}, "HTTPS://a", ""},
		{"both", "http://a", []string{"http://b"}, "", "the endpoint is given twice, by --endpoint and as an argument: expected one of them"},
		{"both, the same", "http://a", []string{"http://a"}, "", "the endpoint is given twice, by --endpoint and as an argument: expected one of them"},
		{"two arguments", "", []string{"http://a", "http://b"}, "", "2 arguments: expected one address of a target, and no other"},
		{"no scheme", "", []string{"127.0.0.1:80"}, "", `"127.0.0.1:80" is no address of a target: expected --endpoint http://127.0.0.1:80` + help},
		{"no scheme, a name", "", []string{"config.example:80"}, "", `"config.example:80" is no address of a target: expected --endpoint http://config.example:80` + help},
		{"no scheme, IPv6", "", []string{"[::1]:80"}, "", `"[::1]:80" is no address of a target: expected --endpoint http://[::1]:80` + help},
		{"another scheme", "", []string{"ftp://a"}, "", `"ftp://a" is no address of a target: expected --endpoint http://HOST[:PORT]` + help},
		{"a page", "", []string{"GetWidget.md"}, "", `"GetWidget.md" is no address of a target: expected --endpoint http://HOST[:PORT]` + help},
		{"a page beside a flag", "http://a", []string{"GetWidget.md"}, "", `"GetWidget.md" is no address of a target: expected --endpoint http://HOST[:PORT]` + help},
		{"an empty word", "", []string{""}, "", `"" is no address of a target: expected --endpoint http://HOST[:PORT]` + help},
		{"what acts on a terminal", "", []string{"a\x1b[1m"}, "", `"a\x1b[1m" is no address of a target: expected --endpoint http://HOST[:PORT]` + help},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := endpointOf(c.flag, c.args)
			said := ""
			if err != nil {
				said = err.Error()
			}
			if got != c.want || said != c.says {
				t.Errorf("found %q, %q; expected %q, %q", got, said, c.want, c.says)
			}
		})
	}
}

func TestRunTakesTheAddressAsAnArgument(t *testing.T) {
	withoutEnvironment(t)
	address := referenceAt(t, acs.Credentials{AccessKeyID: testID, AccessKeySecret: testSecret})
	got := plumb(t, append([]string{"run", address, "--filter", "AggregatorId"}, keyFlags()...)...)
	if got.code != 0 || !strings.Contains(got.stdout, "target "+address) {
		t.Errorf("exit %d\n%s%s", got.code, got.stdout, got.stderr)
	}
}
