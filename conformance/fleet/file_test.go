package fleet_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/plumb-conformance/plumb/conformance/fleet"
	"github.com/plumb-conformance/plumb/conformance/keys"
)

const whole = `# two places
pages: [pages/*.md, other/GetWidget.md]
targets:
  - name: staging
    endpoint: http://127.0.0.1:8080
    profile: staging.yaml
    waivers: waivers.yaml
    layer: service
    version: 2020-09-07
    filter: ClientToken,Action
    strict: true
    only: [GetWidget, ListWidgets]
    credentials: {access-key-id-env: ID, access-key-secret-env: SECRET, security-token-env: TOKEN}
  - {name: prod-1, endpoint: "https://config.example", except: [DeleteWidget]}
`

func TestAFleetIsReadWhole(t *testing.T) {
	got, err := fleet.Load([]byte(whole))
	if err != nil {
		t.Fatal(err)
	}
	want := fleet.File{
		Pages: []fleet.Pages{{Path: "pages/*.md", Line: 2}, {Path: "other/GetWidget.md", Line: 2}},
		Targets: []fleet.Target{
			{
				Name: "staging", Endpoint: "http://127.0.0.1:8080", Profile: "staging.yaml", Waivers: "waivers.yaml", Layer: "service", Version: "2020-09-07",
				Filter: "ClientToken,Action", Strict: true, Only: []string{"GetWidget", "ListWidgets"},
				Credentials: fleet.Credentials{KeyID: "ID", Secret: "SECRET", Token: "TOKEN"}, Line: 4,
			},
			{Name: "prod-1", Endpoint: "https://config.example", Except: []string{"DeleteWidget"}, Line: 14},
		},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Every fleet that cannot be meant is an error that names the line, what was found and what was expected.
func TestFleetsThatCannotBeRead(t *testing.T) {
	const one, target = "pages: [a.md]\ntargets:\n  - ", "targets: [{name: a, endpoint: b}]\n"
	for _, c := range []struct {
		name, text, says string
	}{
		{"nothing", "", "1: the file is empty: expected pages and targets"},
		{"comments alone", "# later\n", "1: the file is empty"},
		{"no YAML", "pages: [a.md\n", " YAML: "},
		{"a list", "- a\n", "1: found a list: expected keys with values (known: pages, targets)"},
		{"a text", "pages\n", `1: found "pages": expected keys with values`},
		{"another key", "pages: [a.md]\ntarget: []\n", `2: unknown key "target", did you mean targets?`},
		{"no pages", "targets: [{name: a, endpoint: b}]\n", "1: expected pages"},
		{"no targets", "pages: [a.md]\n", "1: expected targets"},
		{"an empty list", "pages: []\n", "1: expected pages, a list of files, folders or patterns"},
		{"pages that are no list", "\npages: a.md\n", `2: pages: found "a.md": expected a list`},
		{"a page that is no text", "pages:\n  - {a: b}\n", "2: pages: entry 1: found keys with values: expected one value"},
		{"a page of nothing", "pages:\n  - a.md\n  - ''\n" + target, "3: pages: expected a file, a folder or a pattern"},
		{"a pattern that is none", "pages:\n  - a.md\n  - '[a'\n" + target, `3: pages: the pattern "[a" cannot be read`},
		{"a target that is no mapping", one + "a\n", `3: targets: entry 1: found "a": expected keys with values (known: name, endpoint,`},
		{"another key of a target", one + "name: a\n    endpont: b\n", `4: targets: entry 1: unknown key "endpont", did you mean endpoint?`},
		{"a secret", one + "name: a\n    secret: b\n", `4: targets: entry 1: unknown key "secret"`},
		{"a secret among the credentials", one + "name: a\n    credentials: {access-key-secret: b}\n", `4: targets: entry 1: credentials: unknown key "access-key-secret", did you mean access-key-secret-env?`},
		{"a name that is given twice", one + "name: a\n    name: b\n", " YAML: "},
		{"no name", one + "endpoint: b\n", "3: targets: expected a name"},
		{"no endpoint", one + "name: a\n", "3: targets: a: expected an endpoint, http://HOST[:PORT]"},
		{"a name that leads elsewhere", one + "{name: ../a, endpoint: b}\n", `3: targets: the name "../a": expected letters, digits, - and _`},
		{"a name with a dot", one + "{name: index.html, endpoint: b}\n", `3: targets: the name "index.html"`},
		{"two targets of a name", one + "{name: a, endpoint: b}\n  - {name: A, endpoint: c}\n", "4: targets: the name A is given twice"},
		{"only and except", one + "{name: a, endpoint: b, only: [c], except: [d]}\n", "3: targets: a: only and except: expected one of them"},
		{"half an access key", one + "{name: a, endpoint: b, credentials: {access-key-id-env: C}}\n", "3: targets: a: credentials: expected access-key-id-env and"},
		{"a token alone", one + "{name: a, endpoint: b, credentials: {security-token-env: C}}\n", "3: targets: a: credentials: expected access-key-id-env and"},
		{"no truth", one + "{name: a, endpoint: b, strict: maybe}\n", "3: targets: entry 1: strict: "},
		{"an empty endpoint", one + "{name: a, endpoint: ''}\n", "3: targets: a: expected an endpoint"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := fleet.Load([]byte(c.text))
			if err == nil {
				t.Fatal("it is read")
			}
			if got := keys.In("fleet.yaml", err).Error(); !strings.HasPrefix(got, "fleet.yaml:"+c.says) || strings.Contains(got, "\n") {
				t.Errorf("%s, want %s", got, c.says)
			}
		})
	}
}

// Targets may have something in common, by an anchor of YAML.
func TestTargetsWithSomethingInCommon(t *testing.T) {
	got, err := fleet.Load([]byte("pages: [a.md]\ntargets:\n  - &one {name: a, endpoint: b, filter: Action, strict: true}\n  - {<<: *one, name: c}\n"))
	if err != nil {
		t.Fatal(err)
	}
	want := []fleet.Target{
		{Name: "a", Endpoint: "b", Filter: "Action", Strict: true, Line: 3},
		{Name: "c", Endpoint: "b", Filter: "Action", Strict: true, Line: 4},
	}
	if diff := cmp.Diff(want, got.Targets); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Whatever a file holds, it is a fleet with pages and targets, or an error of one line.
func TestAnyTextIsAFleetOrAnError(t *testing.T) {
	piece := rapid.SampledFrom([]string{"pages", "targets", "name", "endpoint", "only", ":", ": ", "- ", "\n", "  ", "[", "]", "{", "}", ",", "a", "'", "&x", "*x", "#", "!!null", "true", "\x00", "ü"})
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(piece, 0, 40).Draw(t, "pieces"), "")
		got, err := fleet.Load([]byte(text))
		switch {
		case err == nil && (len(got.Pages) == 0 || len(got.Targets) == 0):
			t.Fatalf("%q is a fleet of nothing", text)
		case err != nil && strings.Contains(keys.In("fleet.yaml", err).Error(), "\n"):
			t.Fatalf("%q: %v", text, err)
		}
	})
}
