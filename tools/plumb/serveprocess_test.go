//go:build unix

package main

import (
	"bufio"
	"net"
	"strings"
	"syscall"
	"testing"
)

// servedAs starts serve as a process, and returns its address, with what it says on standard error once it has been stopped.
func servedAs(t *testing.T, environment []string, args ...string) (address string, stop func() (said string)) {
	t.Helper()
	command, _, stderr := process(t, append([]string{"serve"}, args...)...)
	command.Stdout = nil
	command.Env = append(command.Env, environment...)
	out, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	line, err := bufio.NewReader(out).ReadString('\n')
	address, is := strings.CutPrefix(strings.TrimSpace(line), "listening on ")
	if err != nil || !is {
		t.Fatalf("%q, %v: %s", line, err, stderr)
	}
	return address, func() string {
		if err := command.Process.Signal(syscall.SIGINT); err != nil {
			t.Error(err)
		}
		_ = command.Wait()
		return stderr.String()
	}
}

// A server says on standard error which key it takes, whose secret that is, and which values it knows; its standard output is its
// address alone. What it says is enough to run the suite against it.
func TestServeSaysWhatAClientNeeds(t *testing.T) {
	withoutEnvironment(t)
	page := cellar(t)
	for _, c := range []struct {
		name        string
		args        []string
		environment []string
		says, never []string
	}{
		{
			"the documented key", nil, nil,
			[]string{"access key testid with the secret testsecret, those of the public documents' examples; --access-key ID:SECRET sets another", "AggregatorId knows ca-f632626622af0079**** and ", `"ca-f632626622af0079****\t\np", and no other`, "ServiceUnavailable is answered to the header X-Plumb-Provoke: ServiceUnavailable"}, nil,
		},
		{
			"a key by its flag", []string{"--access-key", "mine:" + testSecret}, nil,
			[]string{"access key mine with the secret that --access-key gives"}, []string{testSecret, "testid"},
		},
		{
			"a key by the environment", nil, []string{envKeyID + "=mine", envSecret + "=" + testSecret},
			[]string{"access key mine with the secret in ALIBABA_CLOUD_ACCESS_KEY_SECRET; --access-key ID:SECRET sets another"}, []string{testSecret, "testid"},
		},
		{"no key", []string{"--no-auth"}, nil, []string{"no access key is needed: signatures are not checked"}, []string{"testid"}},
		{"a page", []string{"--page", page}, nil, []string{"operation ListKettles 2021-03-04 (ListKettles.md)", "Material takes clay or iron or glass"}, []string{"AggregatorId"}},
		{
			"in a browser, whatever the environment says", []string{"--ui"}, []string{envKeyID + "=mine", envSecret + "=" + testSecret},
			[]string{"open http://127.0.0.1:", "/ui/ in a browser", "access key testid"}, []string{testSecret, "mine"},
		},
		{"pages in a browser", []string{"--ui", "--no-auth", "--page", page}, nil, []string{"/ui/ in a browser", "operation ListKettles 2021-03-04"}, []string{"testid"}},
		{"quiet", []string{"--quiet"}, nil, nil, []string{"testid", "AggregatorId"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			address, stop := servedAs(t, c.environment, append([]string{"--addr", "127.0.0.1:0"}, c.args...)...)
			if _, _, err := net.SplitHostPort(strings.TrimPrefix(address, "http://")); err != nil {
				t.Errorf("%q: %v", address, err)
			}
			said := stop()
			for _, say := range c.says {
				if !strings.Contains(said, say) {
					t.Errorf("it does not say %q:\n%s", say, said)
				}
			}
			for _, never := range c.never {
				if strings.Contains(said, never) {
					t.Errorf("it says %q:\n%s", never, said)
				}
			}
		})
	}
}
