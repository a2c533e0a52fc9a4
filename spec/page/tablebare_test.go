package page_test

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/spec/page"
)

// Tables without the line of hyphens below the header. They stand in the request section, from line 5 on.
func TestTablesWithoutLine(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"english", "|Name|Type|Required|\n|A|String|Yes|\n|B|Long|No|\n", []string{"5 Name,Type,Required: A B"}},
		{"chinese", "|名称|类型|是否必需|描述|\n|A|String|是|甲|\n", []string{"5 名称,类型,是否必需,描述: A"}},
		{"names in bold", "|**Parameter**|**Type**|**Description**|\n|A|String|x|\n", []string{"5 Parameter,Type,Description: A"}},
		{"error codes", "|HttpCode|错误码|错误信息|\n|400|Bad.X|x|\n", []string{"5 HttpCode,错误码,错误信息: 400"}},
		{"a cell a line", "|名称\n\n|类型\n\n|描述 |\n|A\n\n|String\n\n|甲 |\n|B\n\n|Long\n\n|乙 |\n", []string{"5 名称,类型,描述: A B"}},
		{"a cell a line, the pipe below", "|Name\n\n|Type\n\n|\n|A\n\n|String\n\n|\n", []string{"5 Name,Type: A"}},
		{"no closing pipes", "|Name|Type|Description\n|A|String|x\n|B|Long|y\n", []string{"5 Name,Type,Description: A B"}},
		{"an empty line below the header", "|Name|Type|\n\n|A|String|\n", []string{"5 Name,Type: A"}},
		{"below a table that has one", "|Name|Type|\n|--|--|\n|A|String|\n\n|Name|Type|\n|B|Long|\n", []string{"5 Name,Type: A", "9 Name,Type: B"}},
		{"above a table that has one", "|Name|Type|\n|A|String|\n\n|Name|Type|\n|--|--|\n|B|Long|\n", []string{"5 Name,Type: A", "8 Name,Type: B"}},
		{"two of them", "|Name|Type|\n|A|String|\n\n|Name|Type|\n|B|Long|\n", []string{"5 Name,Type: A", "8 Name,Type: B"}},
		{"a column that is not known", "|Name|Type|Zorp|\n|A|String|x|\n", []string{"5 Name,Type,Zorp: A"}},

		{"no header", "|A|String|\n|B|Long|\n", nil},
		{"a header alone", "|Name|Type|\n\ntext\n", nil},
		{"one column", "|Name|\n|A|\n", nil},
		{"a row with words of headers", "|Name|String|名称|\n|B|Long|x|\n", nil},
		{"a long cell", "|Name|" + strings.Repeat("type", 11) + "|\n|A|String|\n", nil},
		{"in a block of code", "```\n|Name|Type|\n|A|String|\n```\n", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { same(t, "tables", tt.want, outline(section(tt.text))) })
	}
}

// Empty lines and lines of hyphens among the rows of a table.
func TestTablesWithGaps(t *testing.T) {
	const head = "|Name|Type|\n|--|--|\n|A|String|\n"
	tests := []struct {
		name, text string
		want       []string
		note       string
	}{
		{"a row behind an empty line", head + "\n|B|Long|\n", []string{"5 Name,Type: A B"}, "9:1 warning: the table above goes on behind an empty line; the rows are read as rows of it"},
		{"empty lines everywhere", "|Name|Type|\n\n|--|--|\n\n|A|String|\n\n|B|Long|\n", []string{"5 Name,Type: A B"}, "9:1 warning: the table above goes on behind an empty line; the rows are read as rows of it"},
		{"a stray pipe, then rows", head + "\n|\n|B|Long|\n", []string{"5 Name,Type: A B"}, "10:1 warning: the table above goes on behind an empty line; the rows are read as rows of it"},
		{"a stray pipe at the end", head + "\n |\n\ntext\n", []string{"5 Name,Type: A"}, ""},
		{"a row of another width behind an empty line", head + "\n|B|Long|x|y|\n", []string{"5 Name,Type: A"}, "9:1 warning: rows of a table without a header; expected a row of column names above them; not read"},
		{"text between", head + "\ntext\n\n|B|Long|\n", []string{"5 Name,Type: A"}, "11:1 warning: rows of a table without a header; expected a row of column names above them; not read"},
		{"a second line of hyphens", head + "|--|--|\n|B|Long|\n", []string{"5 Name,Type: A B"}, "8:1 info: a line of hyphens among the rows of a table; passed over"},
		{"a broken line of hyphens", head + "|--||\n|B|Long|\n", []string{"5 Name,Type: A B"}, "8:1 info: a line of hyphens among the rows of a table; passed over"},
		{"two lines below the header", "|Name|Type|\n|--|--|\n|--|--|\n|A|String|\n", []string{"5 Name,Type: A"}, ""},
		{"two tables without a gap", head + "|Name|Required|\n|--|--|\n|B|Yes|\n", []string{"5 Name,Type: A", "8 Name,Required: B"}, ""},
		{"a header of unknown words, a cell a line", head + "\n|Zorp\n\n|Zarp |\n|--|--|\n|B|x|\n", []string{"5 Name,Type: A", "9 Zorp,Zarp: B"}, ""},
		{"a table alone without a header", "|B|Long|\n|C|Long|\n", nil, "5:1 warning: rows of a table without a header; expected a row of column names above them; not read"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			src := section(tt.text)
			same(t, "tables", tt.want, outline(src))
			var want []string
			if tt.note != "" {
				want = []string{tt.note}
			}
			same(t, "diagnostics", want, about(said(parse(src)), "empty line", "hyphens among", "without a header"))
		})
	}
}

// Rows that nothing closes do not reach beyond a heading.
func TestRowsAboveUnderlinedHeadings(t *testing.T) {
	p := parse(section("|Name|Type|\n|--|--|\n|A\n\n返回数据\n---\n\n|Name|Type|\n|--|--|\n|B|String|\n"))
	same(t, "sections", page.SectionResponse, p.Tables[1].Section)
}
