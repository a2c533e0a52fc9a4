package page_test

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/spec/page"
)

// Whatever the bytes, a page is read without a panic, and what it says stands where it says: every fragment is a verbatim
// piece of its line.
func FuzzParse(f *testing.F) {
	f.Add([]byte("# DoThing\n\n## 请求参数\n\n|名称|类型|是否必选|示例值|描述|\n|--|--|----|---|--|\n|A|String|是|x\\*\\*\\*\\*|a\n\n-   `b`：c |\n"))
	f.Add([]byte("# X\n\n## Error codes\n\n|HttpCode\n\n|Error code\n\n|Error message |\n|--|--|--|\n|400\n\n|A.B\n\n|no |\n"))
	f.Add([]byte("## 示例\n\n```\nHTTP/1.1 200 OK\nContent-Type:application/json\n\n{}\n```\n"))
	f.Add([]byte("|a|b|\n|--|--|\n|x|y | z\n|\n"))
	f.Add([]byte("```\n```a\n|--|\n\u202e\x00|"))
	f.Fuzz(func(t *testing.T, src []byte) {
		p := page.Parse("p.md", src)
		for _, table := range p.Tables {
			for _, r := range table.Rows {
				if len(r.Cells) != len(table.Header) || len(table.Roles) != len(table.Header) {
					t.Fatalf("a row of %d cells below a header of %d", len(r.Cells), len(table.Header))
				}
				for _, c := range r.Cells {
					for _, fr := range c.Fragments {
						if !strings.Contains(p.Line(fr.Line), fr.Raw) {
							t.Fatalf("%q is not on line %d: %q", fr.Raw, fr.Line, p.Line(fr.Line))
						}
					}
				}
			}
		}
		for _, ex := range p.Examples {
			page.RequestPairs(ex)
		}
	})
}
