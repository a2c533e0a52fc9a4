package compile_test

import (
	"bytes"
	"testing"

	"github.com/plumb-conformance/plumb/spec/compile"
	"github.com/plumb-conformance/plumb/spec/page"
)

// Whatever the page, it is compiled without a panic, twice into the same bytes, and what comes out is a valid description and
// a ledger whose quotes stand on their lines.
func FuzzCompile(f *testing.F) {
	for _, file := range ownPages(f) {
		f.Add(readFile(f, file))
	}
	f.Add([]byte(hostilePage))
	f.Add([]byte(nestedPage))
	f.Add([]byte(prosePage))
	overlay, err := compile.New(readFile(f, overlayFile))
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		p := page.Parse("p.md", src)
		res := overlay.Compile(p)
		if page.HasErrors(res.Diagnostics) != (res.Description == nil) {
			t.Fatal("a description goes with no error, and only with none")
		}
		if res.Description == nil {
			return
		}
		validate(t, res.Description)
		checkStatements(t, p, res.Statements)
		again := overlay.Compile(page.Parse("p.md", src))
		if !bytes.Equal(res.Description, again.Description) || !bytes.Equal(res.Statements, again.Statements) {
			t.Fatal("two compilations differ")
		}
	})
}

// prosePage has the forms in which descriptions state rules.
const prosePage = "# DoThing\n\n## Request parameters\n\n|Name|Type|Required|Example|Description|\n|--|--|--|--|--|\n" +
	"|Opts.Id|String|No|a\\*\\*|若指定了Opts，则Opts.Id为必选参数。长度为2~128个字符。 |\n" +
	"|Type|String|No|aa|取值：\n\n-   aa（默认值）：甲。该模式下必须指定Size。\n-   bb：乙。 |\n" +
	"|Size|Integer|No|5|Valid values: 1 to 1,000. If this parameter is not specified, it is set to 10GB. |\n" +
	"|Tags|String|No|{\"k\":\"v\"}|You can specify up to 10 tags.The key, which can be set to x or y (default). |\n" +
	"|Only|String|No|one.two|目前仅支持事件：one.two。 |\n|Tag.N.Key|String|Yes|k|N的取值范围：1~20。 |\n"
