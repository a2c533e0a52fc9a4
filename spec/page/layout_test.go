package page_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/spec/page"
)

// What is a table and what is none, and where one ends. Tables stand in the request section, from line 5 on.
func TestWhereTablesAre(t *testing.T) {
	const a = "|Name|Type|\n|--|--|\n|A|String|\n"
	tests := []struct {
		name, text string
		want       []string // the line of the header, the header, the first cells of the rows
	}{
		{"one", a, []string{"5 Name,Type: A"}},
		{"two", a + "\n" + a, []string{"5 Name,Type: A", "9 Name,Type: A"}},
		{"a heading between", a + "### x\n" + a, []string{"5 Name,Type: A", "9 Name,Type: A"}},
		{"text below without an empty line", a + "text\n\n" + a, []string{"5 Name,Type: A", "10 Name,Type: A"}},
		{"no rows", "|Name|Type|\n|--|--|\n", []string{"5 Name,Type:"}},
		{"no rows, then another", "|Name|Type|\n|--|--|\n\n" + a, []string{"5 Name,Type:", "8 Name,Type: A"}},
		{"an indented one", strings.ReplaceAll("  "+a, "\n|", "\n  |"), []string{"5 Name,Type: A"}},
		{"one column", "|Name|\n|--|\n|A|\n", []string{"5 Name: A"}},
		{"a line of hyphens without pipes", "|Name|Type|\n--\n|A|String|\n", []string{"5 Name,Type: A"}},
		{"a line of pipes without hyphens", "|Name|Type|\n|::|::|\n|A|String|\n", []string{"5 Name,Type: A"}},
		{"a line with an empty column", "|Name|Type|\n|--||\n|A|String|\n", []string{"5 Name,Type: A"}},
		{"a line with text", "|Name|Type|\n|--|-x|\n|A|String|\n", []string{"5 Name,Type: -- A"}},
		{"in a block of code", "```\n" + a + "```\n", nil},
		{"below a block of code", "```\n" + a + "```\n" + a, []string{"10 Name,Type: A"}},
		{"a header in a block of code", "```\n|Name|Type|\n```\n|--|--|\n|A|String|\n", nil},
		{"a header above a heading", "|Name|Type|\n## 返回数据\n|--|--|\n|A|String|\n", nil},
		{"a header on lines of its own", "|Name\n\n|Type\n|\n|--|--|\n|A|String|\n", []string{"5 Name,Type: A"}},
		{"text above the header", "text\n|Name|Type|\n|--|--|\n|A|String|\n", []string{"6 Name,Type: A"}},
		{"a line with pipes above the header", "a | b\n|Name|Type|\n|--|--|\n|A|String|\n", []string{"6 Name,Type: A"}},
		{"a header with more columns than the line", "|Name|Type|Required|\n|--|--|\n|A|String|Yes|\n", []string{"5 Name,Type,Required: A"}},
		{"a header with fewer columns than the line", "|Name|Type|\n|--|--|--|\n|A|String|\n", []string{"5 Name,Type: A"}},
		{"a header of one column below a wider line", "|Name|\n|--|--|\n|A|String|\n", nil},
		{"a block of code below", a + "```\n|B|Long|\n```\n", []string{"5 Name,Type: A"}},
		{"a row after a block of code", a + "```\nx\n```\n|B|Long|\n", []string{"5 Name,Type: A"}},
		{"one without a header, then one with", "|--|--|\n\n" + a, []string{"7 Name,Type: A"}},
		{"one in code, then one without", "```\n" + a + "```\n\n" + a + "\n" + a, []string{"11 Name,Type: A", "15 Name,Type: A"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { same(t, "tables", tt.want, outline(section(tt.text))) })
	}
}

// Rows that are drawn badly: how their cells are cut, and where they end.
func TestRowsDrawnBadly(t *testing.T) {
	const head = "|Name|Type|Description|\n|--|--|--|\n"
	tests := []struct {
		name, rows string
		want       []string
	}{
		{"a heading ends a row", "|A|String|one\n### x\ntwo|\n", []string{"7: A | String | one"}},
		{"a row ends a row", "|A|String|one\n|B|Long|two|\n", []string{"7: A | String | one", "8: B | Long | two"}},
		{"text below a row without its pipe", "|A|String|one\ntwo\n\nthree\n", []string{"7: A | String | one\ntwo"}},
		{"text below two cells", "|A|String\n\nthree\n", []string{"7: A | String\nthree | "}},
		{"two stray pipes", "|A|String|one | two | three |\n|B|Long|x|\n", []string{"7: A | String | one | two | three", "8: B | Long | x"}},
		{"a stray pipe and lines", "|A|String|one | two\nthree | four |\n|B|Long|x|\n", []string{"7: A | String | one | two\nthree | four", "9: B | Long | x"}},
		{"a stray pipe before a code block", "|A|String|one | two\n```\nx | y\n```\n|\n|B|Long|x|\n", []string{"7: A | String | one | two\nx | y", "12: B | Long | x"}},
		{"an empty piece behind a stray pipe", "|A|String|one | |\n|B|Long|x|\n", []string{"7: A | String | one", "8: B | Long | x"}},
		{"an empty last cell and more behind", "|A|String||two|\n", []string{"7: A | String | two"}},
		{"an escaped pipe at the end", "|A|String|one \\|\ntwo|\n|B|Long|x|\n", []string{"7: A | String | one |\ntwo", "9: B | Long | x"}},
		{"a backslash at the end of a line", "|A|String|one\\\ntwo|\n", []string{"7: A | String | one\\\ntwo"}},
		{"an escaped sign of several bytes", "|A|String|\\甲乙|\n", []string{"7: A | String | \\甲乙"}},
		{"space behind the closing pipe", "|A|String|one|\u00a0 \n|B|Long|x|\n", []string{"7: A | String | one", "8: B | Long | x"}},
		{"text behind the closing pipe", "|A|String|one| two\n|B|Long|x|\n", []string{"7: A | String | one| two", "8: B | Long | x"}},
		{"lines cut off, up to a pipe", "|A|String|one|\ntwo\nthree|\n|B|Long|x|\n", []string{"7: A | String | one\ntwo\nthree", "10: B | Long | x"}},
		{"lines below without a pipe", "|A|String|one|\ntwo\n\nthree|\n", []string{"7: A | String | one"}},
		{"lines below up to a heading", "|A|String|one|\ntwo\n### three|\n", []string{"7: A | String | one"}},
		{"an empty line of code", "|A|String|x\n```\n1\n\n2\n```\n|\n", []string{"7: A | String | x\n1\n2"}},
		{"code at the end of the page", "|A|String|x\n```\n1\n```", []string{"7: A | String | x\n1"}},
		{"a cell of code alone", "|A|String|\n```\n1\n```\n|\n", []string{"7: A | String | 1"}},
		{"space before the row", "  |A|String|one|\n", []string{"7: A | String | one"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { same(t, "rows", tt.want, cells(t, section(head+tt.rows))) })
	}
}

// Code in a cell stands on its own line, and a block may open on the first line of a page.
func TestCodeInPages(t *testing.T) {
	p := parse(section("|Name|Description|\n|--|--|\n|A|x\n```\n  **y**\n```\n|\n"))
	same(t, "fragments", []page.Fragment{
		{Line: 7, Column: 4, Raw: "x"}, {Line: 9, Column: 1, Raw: "  **y**", Code: true},
	}, p.Tables[0].Rows[0].Cells[1].Fragments)
	same(t, "tables behind a block on line 1", []string(nil), outline("```\n|Name|Type|\n|--|--|\n|A|String|\n```\n"))
	same(t, "a header in a block on line 1", []string(nil), outline("```\n|Name|Type|\n```\n|--|--|\n|A|String|\n"))
}

// A stray line break cuts off 60 lines at most.
func TestLinesCutOff(t *testing.T) {
	const head = "|Name|Type|\n|--|--|\n|A|one|\n"
	for n, want := range map[int]int{59: 61, 60: 1} {
		table := head + strings.Repeat("x\n", n) + "y|\n"
		rows := cells(t, section(table))
		if got := strings.Count(rows[0], "\n") + 1; len(rows) != 1 || got != want {
			t.Errorf("%d lines of text: %d lines in the row, want %d", n, got, want)
		}
	}
}

// The header of a table that is spread over lines is looked for in 96 lines.
func TestHeaderFarAbove(t *testing.T) {
	for n, want := range map[int]int{95: 1, 96: 1, 97: 0} {
		table := "|Name" + strings.Repeat("\n", n-1) + "|Type|\n|--|--|\n"
		if got := len(parse(section(table)).Tables); got != want {
			t.Errorf("%d lines above: %d tables, want %d", n, got, want)
		}
	}
}

// outline is a line for each table of a page: the line of its header, its columns, the first cells of its rows.
func outline(src string) []string {
	var out []string
	for _, table := range parse(src).Tables {
		var header, rows strings.Builder
		for i, c := range table.Header {
			if i > 0 {
				header.WriteByte(',')
			}
			header.WriteString(c.Text())
		}
		for _, r := range table.Rows {
			rows.WriteString(" " + r.Cells[0].Text())
		}
		out = append(out, fmt.Sprintf("%d %s:%s", table.Line, header.String(), rows.String()))
	}
	return out
}
