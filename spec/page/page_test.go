package page_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/spec/page"
)

const whole = `# DoThing {#doc}

Does a **thing**.

  It needs a right.

## 描述

You can do it twice.

## 请求参数

Common ones:

|名称|类型|是否必选|描述|
|--|--|--|--|
|Name|String|是|第一行

- 第二行|
|Size|Integer|否| |

Of a filter:

|名称|类型|是否必选|描述|
|--|--|--|--|
|Key|String|是|键|
|名称|类型|描述|

## 返回数据

|名称|类型|描述|
|--|--|--|
|RequestId|String|请求ID。|
`

// A page as a whole: what stands where.
func TestWholePage(t *testing.T) {
	p := parse(whole)
	same(t, "title", page.Fragment{Line: 1, Column: 3, Raw: "DoThing"}, p.Title)
	same(t, "intro", []page.Fragment{
		{Line: 3, Column: 1, Raw: "Does a **thing**."}, {Line: 5, Column: 3, Raw: "It needs a right."}, {Line: 9, Column: 1, Raw: "You can do it twice."},
	}, p.Intro)
	type table struct {
		section page.Section
		line    int
		caption page.Fragment
		rows    []int
	}
	var got []string
	for _, x := range p.Tables {
		lines := []int{}
		for _, r := range x.Rows {
			lines = append(lines, r.Line)
		}
		got = append(got, fmt.Sprint(table{x.Section, x.Line, x.Caption, lines}))
	}
	same(t, "tables", []string{
		fmt.Sprint(table{page.SectionRequest, 15, page.Fragment{Line: 13, Column: 1, Raw: "Common ones:"}, []int{17, 20}}),
		fmt.Sprint(table{page.SectionRequest, 24, page.Fragment{Line: 22, Column: 1, Raw: "Of a filter:"}, []int{26, 27}}),
		fmt.Sprint(table{page.SectionResponse, 31, page.Fragment{Line: 29, Column: 1, Raw: "## 返回数据"}, []int{33}}),
	}, got)
	same(t, "tables of the request", 2, len(p.TablesOf(page.SectionRequest)))
	same(t, "tables of the response", 31, p.TablesOf(page.SectionResponse)[0].Line)
	same(t, "tables of the errors", 0, len(p.TablesOf(page.SectionErrors)))
}

func TestCells(t *testing.T) {
	p := parse(whole)
	table := &p.Tables[0]
	text, ok := table.Cell(table.Rows[0], page.RoleDescription)
	if !ok || text.Text() != "第一行\n- 第二行" {
		t.Errorf("description %q, %t", text.Text(), ok)
	}
	for i, want := range []page.Fragment{{Line: 17, Column: 16, Raw: "第一行"}, {Line: 19, Column: 1, Raw: "- 第二行"}} {
		same(t, "fragment", want, text.Fragments[i])
	}
	empty, ok := table.Cell(table.Rows[1], page.RoleDescription)
	line, column := empty.At()
	if !ok || empty.Text() != "" || line != 20 || column != 17 {
		t.Errorf("an empty cell: %q at %d:%d, %t", empty.Text(), line, column, ok)
	}
	if c, ok := table.Cell(table.Rows[0], page.RoleExample); ok {
		t.Errorf("a column that is not there: %+v", c)
	}
	if c, ok := table.Cell(page.Row{}, page.RoleName); ok {
		t.Errorf("a row without cells: %+v", c)
	}
	for role, want := range map[page.Role]bool{page.RoleName: true, page.RoleDescription: true, page.RoleExample: false} {
		if table.Has(role) != want {
			t.Errorf("Has(%q) = %t", role, !want)
		}
	}
	short, _ := p.Tables[1].Cell(p.Tables[1].Rows[1], page.RoleDescription)
	line, column = short.At()
	if line != 27 || column != 1 || short.Text() != "" {
		t.Errorf("a cell that the page does not draw: %q at %d:%d", short.Text(), line, column)
	}
}

func TestLine(t *testing.T) {
	p := parse("\ufeff# DoThing\r\n  x \n")
	for n, want := range map[int]string{-1: "", 0: "", 1: "# DoThing", 2: "  x ", 3: "", 4: ""} {
		if got := p.Line(n); got != want {
			t.Errorf("line %d is %q, want %q", n, got, want)
		}
	}
	same(t, "the last line", "b", parse("a\nb").Line(2))
}

func TestFragmentText(t *testing.T) {
	tests := []struct {
		name     string
		fragment page.Fragment
		want     string
	}{
		{"markup", page.Fragment{Raw: "**a** \\_ &lt; "}, "a _ <"},
		{"code", page.Fragment{Raw: "  **a** \\_ &lt;\u200b", Code: true}, "  **a** \\_ &lt;"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { same(t, "text", tt.want, tt.fragment.Text()) })
	}
}

func TestFileAndDigest(t *testing.T) {
	p := page.Parse("a\u202e\x1b.md", []byte("x\r\n"))
	if p.File != "a.md" || p.SHA256 != "73cb3858a687a8494ca3323053016282f3dad39d42cf62ca4e79dda2aac7d9ac" {
		t.Errorf("file %q, digest %s", p.File, p.SHA256)
	}
}

func TestLimits(t *testing.T) {
	const head = "# DoThing\n\n## 请求参数\n\n"
	const mib4 = 4 << 20
	tests := []struct {
		name, src string
		want      []string
	}{
		{"a page as large as one may be", head + strings.Repeat("x", mib4-len(head)), nil},
		{"a page that is larger", head + strings.Repeat("x", mib4-len(head)+1), []string{"0:0 error: a page of 4194305 bytes; expected at most 4194304"}},
		{"no text", "# \xff", []string{"0:0 error: the page is not UTF-8 text"}},
		{"as many rows as there may be", head + drawn("Name|Type") + strings.Repeat("|A|String|\n", 6000), nil},
		{"a row more", head + drawn("Name|Type") + strings.Repeat("|A|String|\n", 6001), []string{"6007:1 error: more than 6000 table rows on the page"}},
		{"a row more in another table", head + drawn("Name|Type") + strings.Repeat("|A|String|\n", 6000) + "\n" + drawn("Name|Type", "B|String"), []string{"6010:1 error: more than 6000 table rows on the page"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			same(t, "diagnostics", tt.want, about(said(parse(tt.src)), "at most", "more than", "UTF-8"))
		})
	}
	for columns, want := range map[int]int{32: 1, 33: 0} {
		t.Run(fmt.Sprintf("%d columns", columns), func(t *testing.T) {
			header := strings.TrimSuffix(strings.Repeat("Name|", columns), "|")
			same(t, "tables", want, len(parse(head+drawn(header)).Tables))
		})
	}
	t.Run("diagnostics", func(t *testing.T) {
		same(t, "diagnostics", 200, len(parse(head+drawn("Name|Type", strings.Split(strings.Repeat("A,", 300), ",")...)).Diagnostics))
	})
}

func TestDiagnosticString(t *testing.T) {
	tests := []struct {
		name       string
		diagnostic page.Diagnostic
		want       string
	}{
		{"a place", page.Diagnostic{File: "p.md", Line: 2, Column: 3, Severity: page.Warning, Message: "x"}, "p.md:2:3: warning: x"},
		{"a line", page.Diagnostic{File: "p.md", Line: 2, Severity: page.Info, Message: "x"}, "p.md:2:1: info: x"},
		{"the page", page.Diagnostic{File: "p.md", Severity: page.Error, Message: "x"}, "p.md:1:1: error: x"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { same(t, "text", tt.want, tt.diagnostic.String()) })
	}
}

func TestHasErrors(t *testing.T) {
	of := func(severities ...page.Severity) (out []page.Diagnostic) {
		for _, s := range severities {
			out = append(out, page.Diagnostic{Severity: s})
		}
		return out
	}
	for want, lists := range map[bool][][]page.Diagnostic{
		false: {nil, of(page.Info), of(page.Warning, page.Info)},
		true:  {of(page.Error), of(page.Info, page.Error), of(page.Error, page.Warning)},
	} {
		for _, list := range lists {
			if page.HasErrors(list) != want {
				t.Errorf("HasErrors(%v) = %t", list, !want)
			}
		}
	}
}

func TestSink(t *testing.T) {
	earlier := []page.Diagnostic{{File: "p.md", Line: 1, Severity: page.Info, Message: "before"}}
	sink := page.NewSink("p.md", 3, earlier...)
	sink.Addf(page.Warning, 2, 3, "%d\u202e %s", 4, "a\x1b")
	sink.Addf(page.Error, 0, 0, "second")
	sink.Addf(page.Error, 0, 0, "one too many")
	same(t, "diagnostics", []page.Diagnostic{
		earlier[0],
		{File: "p.md", Line: 2, Column: 3, Severity: page.Warning, Message: "4 a"},
		{File: "p.md", Severity: page.Error, Message: "second"},
	}, sink.Diagnostics())
}
