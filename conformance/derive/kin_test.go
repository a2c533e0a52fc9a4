package derive_test

import (
	"slices"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/derive"
)

// What a member says of the page that was asked for is kin of the statements about the parameter that asks for it, under whatever
// name it comes back.
func TestKinOfWhatRepeatsThePage(t *testing.T) {
	asked := "|CurrentPage|Integer|No|1|The page number.|\n|PageSize|Integer|No|10|The number of entries per page.|\n"
	given := "|PageBean|Object|N/A|The page.|\n|└PageNumber|Integer|1|The page number.|\n|└PageSize|Integer|10|The number of entries per page.|\n" +
		"|└Jars|Array of Jar|N/A|The jars.|\n|└└JarId|String|j-1|The jar.|\n"
	faults, _ := derive.Derive(pantryOf(t, "DescribeJars", asked, given, ""), derive.Settings{})
	for member, want := range map[string]string{"PageBean.PageNumber": "relation/CurrentPage/pages", "PageBean.PageSize": "relation/PageSize/page-size"} {
		found := false
		for _, f := range faults {
			if f.Statement != "response/"+member+"/type" {
				continue
			}
			found = true
			if !slices.Contains(f.Kin, want) {
				t.Errorf("%s: %s is no kin of it: %q", f.Name, want, f.Kin)
			}
		}
		if !found {
			t.Errorf("there is no fault of the type of %s", member)
		}
	}
}
