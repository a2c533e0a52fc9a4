package compile_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/google/go-cmp/cmp"
	"go.yaml.in/yaml/v4"

	"github.com/plumb-conformance/plumb/spec/compile"
	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
)

const overlayFile = "../protocol.overlay.yaml"

func readFile(t testing.TB, file string) []byte {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func compileFile(t testing.TB, file string) (*page.Page, *compile.Result) {
	t.Helper()
	p := page.Parse(file, readFile(t, file))
	res, err := compile.Compile(p, readFile(t, overlayFile))
	if err != nil {
		t.Fatal(err)
	}
	return p, res
}

// validate loads a description as a foreign tool would and checks it.
func validate(t testing.TB, description []byte) *openapi3.T {
	t.Helper()
	loader := openapi3.NewLoader()
	doc, err := loader.LoadFromData(description)
	if err != nil {
		t.Fatalf("load: %v", err)
	}
	if err := doc.Validate(context.Background(), openapi3.DisableExamplesValidation()); err != nil {
		t.Fatalf("validate: %v", err)
	}
	return doc
}

// ledgerFile is the shape of a statements file as its readers see it.
type ledgerFile struct {
	Operation  string `yaml:"operation"`
	Page       string `yaml:"page"`
	SHA256     string `yaml:"sha256"`
	Statements []struct {
		ID       string `yaml:"id"`
		Level    string `yaml:"level"`
		Source   string `yaml:"source"`
		Line     int    `yaml:"line"`
		Quote    string `yaml:"quote"`
		Hash     string `yaml:"hash"`
		Value    string `yaml:"value"`
		Inferred string `yaml:"inferred"`
	} `yaml:"statements"`
	Exclusions []struct {
		ID     string `yaml:"id"`
		Reason string `yaml:"reason"`
	} `yaml:"exclusions"`
}

// checkStatements checks what must hold of every ledger: unique ids, quotes that stand on their line, hashes of the quotes.
func checkStatements(t testing.TB, p *page.Page, src []byte) ledgerFile {
	t.Helper()
	var l ledgerFile
	if err := yaml.Unmarshal(src, &l); err != nil {
		t.Fatalf("statements: %v", err)
	}
	overlay := strings.Split(string(readFile(t, overlayFile)), "\n")
	seen := map[string]bool{}
	for _, s := range l.Statements {
		line := p.Line(s.Line)
		if s.Source == "protocol" && s.Line > 0 && s.Line <= len(overlay) {
			line = overlay[s.Line-1]
		}
		switch {
		case seen[s.ID]:
			t.Errorf("%s: id %q twice", l.Page, s.ID)
		case s.Quote == "" || !strings.Contains(line, s.Quote):
			t.Errorf("%s: %s: quote %q is not on line %d: %q", l.Page, s.ID, s.Quote, s.Line, line)
		case s.Hash != (contract.Source{Quote: s.Quote}).Hash():
			t.Errorf("%s: %s: hash %s is not that of the quote", l.Page, s.ID, s.Hash)
		}
		seen[s.ID] = true
	}
	return l
}

func ownPages(t testing.TB) []string {
	t.Helper()
	files, err := filepath.Glob("../pages/*.md")
	if err != nil || len(files) == 0 {
		t.Fatalf("own pages: %v, %v", files, err)
	}
	return files
}

func TestOwnPagesCompile(t *testing.T) {
	for _, file := range ownPages(t) {
		t.Run(filepath.Base(file), func(t *testing.T) {
			p, res := compileFile(t, file)
			for _, d := range res.Diagnostics {
				t.Errorf("%s", d)
			}
			validate(t, res.Description)
			checkStatements(t, p, res.Statements)
		})
	}
}

// Our page and the public one differ in their sentences only: everything else is the same contract.
func TestOwnPageEqualsPublicPage(t *testing.T) {
	for _, own := range ownPages(t) {
		public := filepath.Join("..", "..", "..", "shared", "seed", filepath.Base(own))
		if _, err := os.Stat(public); err != nil {
			t.Skipf("the public page is not part of the repository and is not here: %v", err)
		}
		_, a := compileFile(t, own)
		_, b := compileFile(t, public)
		if diff := cmp.Diff(facts(a.Contract), facts(b.Contract)); diff != "" {
			t.Errorf("%s (-ours +public):\n%s", filepath.Base(own), diff)
		}
	}
}

// facts lists what a contract says, without prose, lines and quotes.
func facts(c *contract.Contract) []string {
	out := []string{c.Product, c.Version, c.Action, c.Style}
	for _, p := range c.Parameters {
		out = append(out, fmt.Sprintf("parameter %s %+v required=%t %s %q masked=%t", p.Name, p.Type, p.Required, p.Role, p.Example, p.Masked))
		for _, x := range p.Constraints {
			out = append(out, fmt.Sprintf("  %s=%s %q", x.Rule, x.Value, x.Inferred))
		}
	}
	for _, f := range c.Response.Fields {
		out = append(out, fmt.Sprintf("field %s %+v %q", f.Name, f.Type, f.Example))
	}
	for _, e := range c.Errors {
		out = append(out, fmt.Sprintf("error %d %s %q %+v", e.Status, e.Code, e.Message, e.Trigger))
	}
	for _, x := range c.Examples {
		out = append(out, fmt.Sprintf("example %s %d %q %s %q", x.Kind, x.Status, x.ContentType, x.Root, x.Body))
	}
	return out
}
