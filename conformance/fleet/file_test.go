package fleet_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/plumb-conformance/plumb/conformance/fleet"
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
	const one = "pages: [a.md]\ntargets:\n  - "
	for _, c := range []struct {
		name, text string
		line       int
		says       string
	}{
		{"nothing", "", 1, "the file is empty: expected pages and targets"},
		{"comments alone", "# later\n", 1, "the file is empty"},
		{"no YAML", "pages: [a.md\n", 0, "YAML"},
		{"a list", "- a\n", 1, "expected a mapping with pages, targets"},
		{"a text", "pages\n", 1, "expected a mapping with pages, targets"},
		{"another key", "pages: [a.md]\ntarget: []\n", 2, `unknown key "target": expected one of pages, targets`},
		{"no pages", "targets: [{name: a, endpoint: b}]\n", 1, "expected pages"},
		{"no targets", "pages: [a.md]\n", 1, "expected targets"},
		{"an empty list", "pages: []\n", 1, "pages: expected a list that is not empty"},
		{"pages that are no list", "\npages: a.md\n", 2, "pages: expected a list"},
		{"a page that is no text", "pages:\n  - {a: b}\n", 2, "pages: expected a text"},
		{"a page of nothing", "pages:\n  - \n", 2, "pages: expected a text"},
		{"a pattern that is none", "pages:\n  - a.md\n  - '[a'\n", 3, `pages: the pattern "[a" cannot be read`},
		{"a target that is no mapping", one + "a\n", 3, "targets: expected a mapping with credentials, endpoint, except,"},
		{"another key of a target", one + "name: a\n    endpont: b\n", 4, `targets: unknown key "endpont": expected one of credentials, endpoint`},
		{"a secret", one + "name: a\n    secret: b\n", 4, `targets: unknown key "secret"`},
		{"a secret among the credentials", one + "name: a\n    credentials: {access-key-secret: b}\n", 4, `credentials: unknown key "access-key-secret"`},
		{"a name that is given twice", one + "name: a\n    name: b\n", 4, "targets: the key name is given twice"},
		{"no name", one + "endpoint: b\n", 3, "targets: expected a name"},
		{"no endpoint", one + "name: a\n", 3, "targets: a: expected an endpoint, http://HOST[:PORT]"},
		{"a name that leads elsewhere", one + "{name: ../a, endpoint: b}\n", 3, `the name "../a": expected letters, digits, - and _`},
		{"a name with a dot", one + "{name: index.html, endpoint: b}\n", 3, `the name "index.html"`},
		{"two targets of a name", one + "{name: a, endpoint: b}\n  - {name: A, endpoint: c}\n", 4, "the name A is given twice"},
		{"only and except", one + "{name: a, endpoint: b, only: [c], except: [d]}\n", 3, "a: only and except: expected one of them"},
		{"half an access key", one + "{name: a, endpoint: b, credentials: {access-key-id-env: C}}\n", 3, "expected access-key-id-env and access-key-secret-env"},
		{"a token alone", one + "{name: a, endpoint: b, credentials: {security-token-env: C}}\n", 3, "expected access-key-id-env and access-key-secret-env"},
		{"no truth", one + "{name: a, endpoint: b, strict: maybe}\n", 3, "strict: expected true or false"},
		{"an empty endpoint", one + "{name: a, endpoint: ''}\n", 3, "endpoint: expected a text"},
		{"no operations", one + "{name: a, endpoint: b, only: []}\n", 3, "only: expected a list that is not empty"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := fleet.Load([]byte(c.text))
			var wrong *fleet.Error
			if !errors.As(err, &wrong) {
				t.Fatalf("error %v", err)
			}
			if c.says == "YAML" {
				c.says, c.line = "yaml", wrong.Line // where the reader says it is
			}
			if wrong.Line != c.line || !strings.Contains(strings.ToLower(wrong.Text), strings.ToLower(c.says)) || strings.Contains(wrong.Text, "\n") {
				t.Errorf("line %d: %s; want line %d: %s", wrong.Line, wrong.Text, c.line, c.says)
			}
		})
	}
}

func TestAnErrorNamesItsLine(t *testing.T) {
	for want, e := range map[string]*fleet.Error{"line 3: no": {Line: 3, Text: "no"}, "no": {Text: "no"}} {
		if got := e.Error(); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

// Whatever a file holds, it is a fleet with pages and targets, or an error of one line.
func TestAnyTextIsAFleetOrAnError(t *testing.T) {
	piece := rapid.SampledFrom([]string{"pages", "targets", "name", "endpoint", "only", ":", ": ", "- ", "\n", "  ", "[", "]", "{", "}", ",", "a", "'", "&x", "*x", "#", "!!null", "true", "\x00", "ü"})
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(piece, 0, 40).Draw(t, "pieces"), "")
		got, err := fleet.Load([]byte(text))
		var wrong *fleet.Error
		switch {
		case err == nil && (len(got.Pages) == 0 || len(got.Targets) == 0):
			t.Fatalf("%q is a fleet of nothing", text)
		case err != nil && !errors.As(err, &wrong), err != nil && strings.Contains(err.Error(), "\n"):
			t.Fatalf("%q: %v", text, err)
		}
	})
}
