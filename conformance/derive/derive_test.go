package derive_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/defect"
	"github.com/plumb-conformance/plumb/conformance/derive"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec"
	"github.com/plumb-conformance/plumb/spec/compile"
	"github.com/plumb-conformance/plumb/spec/page"
)

// pantry is a page with the given rows of parameters, of the result and of errors.
func pantry(t *testing.T, parameters, result, errors string) *operation.Operation {
	t.Helper()
	return pantryOf(t, "FillPantry", parameters, result, errors)
}

// pantryOf is such a page of an operation of any name.
func pantryOf(t *testing.T, action, parameters, result, errors string) *operation.Operation {
	t.Helper()
	text := "# FillPantry\n\n[Try it.](https://api.aliyun.com/#product=Tea&api=FillPantry&type=RPC&version=2021-03-04)\n\n" +
		"## Request parameters\n\n|Parameter|Type|Required|Example|Description|\n|---|---|---|---|---|\n" +
		"|Action|String|Yes|FillPantry|The operation. Set the value to FillPantry.|\n" + parameters +
		"\n## Response parameters\n\n|Parameter|Type|Example|Description|\n|---|---|---|---|\n|RequestId|String|R-1|The id.|\n" + result +
		"\n## Error codes\n\n|HTTP status code|Error code|Error message|\n|---|---|---|\n|403|PantryLocked|The pantry is locked.|\n" + errors
	text = strings.ReplaceAll(text, "FillPantry", action)
	overlay, err := spec.Overlay()
	if err != nil {
		t.Fatal(err)
	}
	compiled, err := compile.Compile(page.Parse(action+".md", []byte(text)), overlay)
	if err != nil {
		t.Fatal(err)
	}
	op, err := operation.Load(compiled.Description, compiled.Statements)
	if err != nil {
		t.Fatal(err)
	}
	return op
}

func names(faults []derive.Fault, statement string) []string {
	var out []string
	for _, f := range faults {
		if f.Statement == statement {
			out = append(out, strings.TrimPrefix(f.Name, strings.ReplaceAll(strings.Replace(statement, "response/", "result/", 1), "/", ".")+"."))
		}
	}
	return out
}

func TestFaultsByRule(t *testing.T) {
	op := pantry(t,
		"|Shelf|String|Yes|s-1|The shelf. The name can be up to 16 characters in length.|\n"+
			"|Note|String|No|标签|The note. The note must be 2 to 64 bytes in length.|\n"+
			"|Jars|Integer|No|3|How many. Default value: 2. Valid values: 1 to 9.|\n"+
			"|Label|String|No|tea|The label. The label must start with a letter and can contain letters, digits, underscores (_), and hyphens (-).|\n"+
			"|Mood|String|No|calm|The mood. Valid values: calm and wild.|\n"+
			"|Lids.N|RepeatList|No|red|The lids.|\n|Tags.N|RepeatList|No|red|The tags. You can specify up to 3 tags.|\n"+
			"|PageSize|Integer|No|2|Items on a page.|\n|PageNumber|Integer|No|1|Which page.|\n|JarId|String|No|j-1|The jar.|\n",
		"|Shelf|String|s-1|The shelf.|\n|TotalCount|Integer|5|How many in all.|\n|JarList|Array|N/A|The jars.|\n|└JarId|String|j-1|The jar.|\n|└Full|Boolean|true|Whether it is full.|\n",
		"|404|InvalidShelf.NotFound|The specified shelf %s does not exist.|\n|400|InvalidLid|%s.|\n|404|LidLost|The lid <lid> is lost.|\n",
	)
	faults, _ := derive.Derive(op, derive.Settings{Provoke: "X-Provoke"})
	for _, c := range []struct{ statement, want string }{
		{"Shelf/required", "optional"},
		{"Note/max-bytes", "bound-refused one-beyond-accepted unchecked"},
		{"Note/min-bytes", "bound-refused one-beyond-accepted unchecked"},
		{"Shelf/max-length", "bound-refused one-beyond-accepted unchecked"},
		{"Jars/minimum", "bound-refused one-beyond-accepted unchecked"},
		{"Jars/maximum", "bound-refused one-beyond-accepted unchecked"},
		{"Jars/default", "other refused"},
		{"Jars/type", "unchecked fraction-taken"},
		{"Label/pattern", "unchecked inside-refused=- inside-refused=_ inside-refused=1 first-refused=a first-refused=A inside-refused=A"},
		{"Mood/optional", "required refused"},
		{"Mood/enum", "value-refused=calm value-refused=wild unknown-accepted"},
		{"Lids.N/type", ""},
		{"Tags.N/max-items", "first-item-only bound-refused one-beyond-accepted unchecked"},
		{"PageSize/optional", "required refused"},
		{"PageNumber/optional", "required refused"},
		{"JarId/optional", "required refused"},
		{"response/RequestId/present", "missing"},
		{"response/JarList/present", "missing misspelt empty-missing"},
		{"response/JarList/type", "empty-null as-text single"},
		{"response/JarList[].JarId/present", "missing missing-second-item misspelt"},
		{"response/JarList[].JarId/type", "as-number as-number-second-item as-object"},
		{"response/JarList[].Full/type", "as-text as-text-second-item capital"},
		{"error/PantryLocked", "misspelt-code never wrong-message wrong-status other-code"},
		{"error/InvalidShelf.NotFound", "misspelt-code never wrong-message wrong-status other-code raw-message"},
		{"error/InvalidLid", "misspelt-code never wrong-status other-code raw-message"},
		{"error/LidLost", "misspelt-code never wrong-message wrong-status other-code raw-message"},
		{"protocol/result/members", "unlisted-member"},
	} {
		t.Run(c.statement, func(t *testing.T) {
			if _, ok := op.Statement(c.statement); !ok {
				t.Fatalf("the page has no such statement")
			}
			if got := strings.Join(names(faults, c.statement), " "); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

// Every statement has a fault or a reason, every fault a name of its own, a sentence, a change and requests.
func TestEveryStatementHasFaultsOrAReason(t *testing.T) {
	op := pantry(t, "|Shelf|String|Yes|s-1|The shelf.|\n", "|Shelf|String|s-1|The shelf.|\n", "")
	faults, silent := derive.Derive(op, derive.Settings{})
	seen := map[string]bool{}
	for _, f := range faults {
		if seen[f.Name] || f.Title == "" || f.Defect.Kind == defect.None || len(f.Witness) == 0 || slices.Contains(f.Kin, f.Statement) {
			t.Errorf("%+v", f)
		}
		seen[f.Name] = true
	}
	for _, s := range op.Statements {
		reason := slices.IndexFunc(silent, func(one derive.Silence) bool { return one.Statement == s.ID && one.Reason != "" })
		if len(names(faults, s.ID)) == 0 && reason < 0 {
			t.Errorf("%s has neither a fault nor a reason", s.ID)
		}
	}
}

// A statement of a rule that this version does not know has no faults, and is said to have none.
func TestUnknownRulesHaveNoFaults(t *testing.T) {
	op := pantry(t, "|Shelf|String|Yes|s-1|The shelf.|\n", "", "")
	s := op.Statements[0]
	s.ID, s.Subject.Kind, s.Subject.Name, s.Subject.Rule = "Shelf/sings", "parameter", "Shelf", "sings"
	op.Statements = append(op.Statements, s)
	faults, silent := derive.Derive(op, derive.Settings{})
	if got := names(faults, "Shelf/sings"); len(got) > 0 {
		t.Errorf("%q", got)
	}
	if last := silent[len(silent)-1]; last.Statement != "Shelf/sings" || !last.Open || !strings.Contains(last.Reason, `"sings"`) {
		t.Errorf("%+v", last)
	}
}
