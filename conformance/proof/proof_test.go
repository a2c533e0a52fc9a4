package proof_test

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/proof"
	"github.com/plumb-conformance/plumb/spec"
	"github.com/plumb-conformance/plumb/spec/compile"
	"github.com/plumb-conformance/plumb/spec/page"
)

// sample is the operation of one of the sample pages, without the facts beside its rows.
func sample(t *testing.T, name string) *operation.Operation {
	t.Helper()
	source, err := os.ReadFile(filepath.Join("..", "..", "spec", "compile", "testdata", "pages", name))
	if err != nil {
		t.Fatal(err)
	}
	return operationOf(t, name, regexp.MustCompile(` *<!-- want:.*?-->`).ReplaceAllString(string(source), ""))
}

func operationOf(t *testing.T, name, text string) *operation.Operation {
	t.Helper()
	overlay, err := spec.Overlay()
	if err != nil {
		t.Fatal(err)
	}
	result, err := compile.Compile(page.Parse(name, []byte(text)), overlay)
	if err != nil {
		t.Fatal(err)
	}
	op, err := operation.Load(result.Description, result.Statements)
	if err != nil {
		t.Fatal(err)
	}
	return op
}

func proofOf(t *testing.T, config proof.Config) proof.Proof {
	t.Helper()
	config.Workers, config.Seed = 2, 1
	made, err := proof.Make(context.Background(), config)
	if err != nil {
		t.Fatal(err)
	}
	return made
}

// Of every sample page most faults are found at their own statement, the right server passes, and each scenario that finds none
// says why, or is among few.
func TestSamplePagesInTheQuickForm(t *testing.T) {
	t.Parallel()
	const enough = 90 // percent: what survives is listed by plumb prove
	for _, name := range []string{"BrewTea.md", "TagPots.md", "ListKettles.md"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			made := proofOf(t, proof.Config{Operation: sample(t, name), Quick: true})
			if len(made.Right) > 0 {
				t.Errorf("the right server: %+v", made.Right)
			}
			if made.Unrelated() > 0 {
				t.Errorf("%d unrelated failures", made.Unrelated())
			}
			if killed := len(made.Rows) - len(made.Survivors()); 100*killed < enough*len(made.Rows) {
				t.Errorf("%s", made.Summary())
			}
			for _, r := range made.Survivors() {
				if r.Survived == "" {
					t.Errorf("%s survived for no reason", r.Fault.Name)
				}
			}
		})
	}
}

// In the whole form every scenario kills a fault, or says why there is none for it.
func TestNoScenarioIsUseless(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"ApplyRecipe.md", "GuardShelves.md", "TagPots.md"} { // the rest is for make prove-sample
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if made := proofOf(t, proof.Config{Operation: sample(t, name)}); !made.Proven() {
				t.Errorf("%s\n%q", made.Summary(), made.Useless())
			}
		})
	}
}

// The whole of the suite blames no statement but a fault's own and its kin.
func TestNothingUnrelatedFails(t *testing.T) {
	op := sample(t, "ListKettles.md")
	var names []string
	shown, silent, err := proof.Shown(context.Background(), op)
	if err != nil || len(shown) == 0 || len(silent) == 0 {
		t.Fatalf("%d faults, %d without: %v", len(shown), len(silent), err)
	}
	for i, f := range shown {
		if i%8 == 0 { // the rest is for make prove-sample
			names = append(names, f.Name)
		}
	}
	made := proofOf(t, proof.Config{Operation: op, Names: names})
	for _, r := range made.Rows {
		for _, n := range r.Unrelated {
			t.Errorf("%s: %s %s: %s", r.Fault.Name, n.Verdict, n.Scenario, n.Reason)
		}
	}
	if len(made.Rows) != len(names) || len(made.Unseen) > 0 {
		t.Errorf("%d rows of %d, unseen %q", len(made.Rows), len(names), made.Unseen)
	}
}

// What a fault reaches beyond its statement is none of the suite's mistakes.
func TestFaultsThatReachFar(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ about, page, fault string }{
		{"another row without a message", "RateTea.md", "error.Tea.never"},
		{"what is escaped shows in an echo", "BrewTea.md", "result.KettleId.echo.constant"},
		{"nobody can tell that work is in progress", "AuditTea.md", "error.AuditRunning.other-code"},
		{"a member of the text that every request has", "GuardShelves.md", "operation.exists.Shelves.N.Height.optional.refused"},
	} {
		t.Run(c.about, func(t *testing.T) {
			t.Parallel()
			if made := proofOf(t, proof.Config{Operation: sample(t, c.page), Names: []string{c.fault}}); made.Unrelated() > 0 {
				t.Errorf("%+v", made.Rows[0].Unrelated)
			}
		})
	}
}

func TestReports(t *testing.T) {
	op := sample(t, "BrewTea.md")
	shown, _, err := proof.Shown(context.Background(), op)
	if err != nil {
		t.Fatal(err)
	}
	one := func() proof.Proofs {
		made := proofOf(t, proof.Config{Operation: op, Quick: true, Names: []string{shown[0].Name, shown[len(shown)-1].Name}})
		return proof.Proofs{Pages: []proof.Proof{made}, Left: []proof.Left{{Page: "Broken.md", Reason: "it is broken"}}}
	}
	first, second := one(), one()
	for _, f := range []struct {
		name  string
		write func(*bytes.Buffer, proof.Proofs) error
		has   []string
	}{
		{"text", func(b *bytes.Buffer, p proof.Proofs) error { return proof.Text(b, p) }, []string{shown[0].Name, "LEFT OUT   Broken.md", "2 faults"}},
		{"JSON", func(b *bytes.Buffer, p proof.Proofs) error { return proof.JSON(b, p) }, []string{`"fault": "` + shown[0].Name, `"Broken.md"`, `"kinds"`}},
		{"Markdown", func(b *bytes.Buffer, p proof.Proofs) error { return proof.Markdown(b, p) }, []string{"| " + shown[0].Name + " |"}},
	} {
		t.Run(f.name, func(t *testing.T) {
			var a, b bytes.Buffer
			if err := f.write(&a, first); err != nil {
				t.Fatal(err)
			}
			if err := f.write(&b, second); err != nil || a.String() != b.String() {
				t.Errorf("a second run differs: %v", err)
			}
			for _, text := range f.has {
				if !strings.Contains(a.String(), text) {
					t.Errorf("no %q in\n%s", text, a.String())
				}
			}
			if f.name == "JSON" && !json.Valid(a.Bytes()) {
				t.Error("it is no JSON")
			}
		})
	}
}

func TestUnknownFaults(t *testing.T) {
	op := sample(t, "BrewTea.md")
	if _, err := proof.Find(op, "Tea.sings"); err == nil || !strings.Contains(err.Error(), `"Tea.sings"`) {
		t.Errorf("%v", err)
	}
	if _, err := proof.Make(context.Background(), proof.Config{Operation: op, Names: []string{"Tea.sings"}}); err == nil {
		t.Error("no error")
	}
}

// Both forms know the same faults: what a server has answered before makes none.
func TestBothFormsHaveTheSameFaults(t *testing.T) {
	t.Parallel()
	op := operationOf(t, "FillJar.md", "# FillJar\n\n[Try it.](https://api.aliyun.com/#product=Tea&api=FillJar&type=RPC&version=2021-03-04)\n\n"+
		"## Request parameters\n\n|Parameter|Type|Required|Example|Description|\n|---|---|---|---|---|\n"+
		"|Action|String|Yes|FillJar|The operation. Set the value to FillJar.|\n|Shelf|String|Yes|s-1|The shelf.|\n|Jars|Integer|No|3|How many. Default value: 2.|\n"+
		"|ClientToken|String|No|t-1|The token that makes the request idempotent. It is generated by the client and must be unique among requests. It cannot exceed 64 ASCII characters in length.|\n\n"+
		"## Response parameters\n\n|Parameter|Type|Example|Description|\n|---|---|---|---|\n|RequestId|String|R-1|The id.|\n|JarId|String|j-1|The jar.|\n")
	var names [2][]string
	for i, quick := range []bool{true, false} {
		made := proofOf(t, proof.Config{Operation: op, Quick: quick})
		for _, r := range made.Rows {
			names[i] = append(names[i], r.Fault.Name)
		}
	}
	if !slices.Equal(names[0], names[1]) {
		t.Errorf("quick %d: %q\nwhole %d: %q", len(names[0]), names[0], len(names[1]), names[1])
	}
}
