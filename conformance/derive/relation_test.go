package derive_test

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/derive"
)

// jars are parameters and members of an operation that lists jars, in parts.
const (
	jarsAsked = "|PageSize|Integer|No|10|The number of entries per page. Default value: 10.|\n|PageNumber|Integer|No|1|The page number.|\n" +
		"|NextToken|String|No|t|The token for the next page.|\n|JarId|String|No|j-1|The jar to query. You must specify at least one of JarId and Label.|\n" +
		"|Label|String|No|sweet|The label to query.|\n|StartTime|String|No|2020-01-01|The start. The interval is left-closed.|\n"
	jarsGiven = "|TotalCount|Integer|5|How many in all.|\n|NextToken|String|t|The token for the next page.|\n" +
		"|Jars|Array of Jar|N/A|The jars.|\n|└JarId|String|j-1|The jar.|\n|└Label|String|sweet|The label.|\n|└MadeTime|String|2020-01-02|When.|\n"
)

func TestFaultsOfTags(t *testing.T) {
	asked := jarsAsked + "|Tag.N.Key|String|No|team|The key.|\n|Tag.N.Value|String|No|tea|The value.|\n"
	given := jarsGiven + "|└Tags|Array of Tag|N/A|The tags.|\n|└└Key|String|team|The key.|\n|└└Value|String|tea|The value.|\n"
	faults, _ := derive.Derive(pantryOf(t, "DescribeJars", asked, given, ""), derive.Settings{})
	for statement, want := range map[string]string{
		"relation/Tag.N.Key/filter-tag":   "ignored ignored-alone first-alone one-enough begins",
		"relation/Tag.N.Value/filter-tag": "ignored",
	} {
		if got := strings.Join(names(faults, statement), " "); got != want {
			t.Errorf("%s: got %s, want %s", statement, got, want)
		}
	}
}

// That a list goes on, or does not, can be told only where a request says how long the parts are.
func TestFaultsOfPartsOfNoSize(t *testing.T) {
	asked := "|NextToken|String|No|t|The token for the next page.|\n"
	faults, _ := derive.Derive(pantryOf(t, "DescribeJars", asked, jarsGiven, ""), derive.Settings{})
	if got := strings.Join(names(faults, "relation/NextToken/goes-on"), " "); got != "ignored overlap" {
		t.Errorf("got %s", got)
	}
}

func TestFaultsOfRelations(t *testing.T) {
	op := pantryOf(t, "DescribeJars", jarsAsked, jarsGiven, "")
	faults, _ := derive.Derive(op, derive.Settings{})
	for _, c := range []struct{ statement, want string }{
		{"relation/PageSize/page-size", "ignored one-more"},
		{"relation/PageNumber/pages", "ignored from-zero overlap"},
		{"relation/PageNumber/beyond-end", "repeats empty-missing"},
		{"relation/NextToken/goes-on", "ignored overlap never always"},
		{"relation/TotalCount/total", "of-part constant"},
		{"relation/DescribeJars/same-twice", "unsteady"},
		{"relation/JarId/filter", "ignored"},
		{"relation/JarId/filter-none", "gives-all"},
		{"relation/Label/filter-both", "one-alone"},
		{"relation/StartTime/from", "ignored"},
		{"relation/StartTime/from-closed", "bound-left-out"},
		{"relation/PageSize/default-equal", "other"},
		{"PageSize/default", "refused"},
		{"PageSize/optional", "required refused"},
		{"request/at-least-one", "none-taken"},
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

func TestFaultsOfMembersThatAreThereInACase(t *testing.T) {
	op := pantryOf(t, "GetJar", "|JarId|String|No|j-1|The jar.|\n|LidId|String|No|l-1|The lid.|\n|Deep|Boolean|No|true|Whether to look deep.|\n",
		"|JarId|String|j-1|The jar.|\n|Kind|String|Big|The kind.|\n|Color|String|red|This parameter is returned only when the LidId parameter is specified.|\n"+
			"|Depths|Array|[1]|仅在Deep参数为true时返回深度，否则返回空列表。|\n|Size|String|3|This parameter is returned when the Kind parameter is set to Big.|\n", "")
	faults, _ := derive.Derive(op, derive.Settings{})
	for _, c := range []struct{ statement, want, shown string }{
		{"relation/Color/only-when", "always never", "LidId"},
		{"relation/Depths/only-when", "always left-out", "Deep"},
		{"relation/Size/beside", "always never", ""},
		{"relation/JarId/names", "one-for-all", ""},
	} {
		t.Run(c.statement, func(t *testing.T) {
			if got := strings.Join(names(faults, c.statement), " "); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
			for _, f := range faults {
				if f.Statement == c.statement && f.Kind == "never" && c.shown != "" && !f.Witness[0][0].Has(c.shown) {
					t.Errorf("%s is not asked with %s", f.Name, c.shown)
				}
			}
		})
	}
}
