package page_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/plumb-conformance/plumb/spec/page"
)

// section puts a table into the request section of a page. The table begins on line 5.
func section(table string) string {
	return "# DoThing\n\n## Request parameters\n\n" + table
}

// cells reads a page and returns the texts of the rows of its only table, with the line of each row.
func cells(t *testing.T, src string) []string {
	t.Helper()
	p := page.Parse("p.md", []byte(src))
	if len(p.Tables) != 1 {
		t.Fatalf("%d tables; diagnostics %v", len(p.Tables), p.Diagnostics)
	}
	var out []string
	for _, r := range p.Tables[0].Rows {
		var texts []string
		for _, c := range r.Cells {
			texts = append(texts, c.Text())
		}
		out = append(out, fmt.Sprintf("%d: %s", r.Line, strings.Join(texts, " | ")))
	}
	return out
}

func TestTableReader(t *testing.T) {
	tests := []struct {
		name, table string
		want        []string
	}{
		{"plain", "|Name|Type|Required|\n|--|--|--|\n|A|String|Yes|\n|B|Long|No|\n", []string{"7: A | String | Yes", "8: B | Long | No"}},
		{"alignment colons", "|Name|Type|\n|:---|---:|\n|A|String|\n", []string{"7: A | String"}},
		{"a cell over several lines", "|Name|Type|Description|\n|--|--|--|\n|A|String|first\n\n-   x: one\n-   y: two |\n|B|Long|b |\n",
			[]string{"7: A | String | first\n-   x: one\n-   y: two", "11: B | Long | b"}},
		{"closing pipe on a line of its own", "|Name|Type|Description|\n|--|--|--|\n|A|String|first\n\n|\n|B|Long|b|\n", []string{"7: A | String | first", "10: B | Long | b"}},
		{"exploded", "|Name\n\n|Type\n\n|Description |\n|--|--|--|\n|A\n\n|String\n\n|first |\n|B\n\n|Long\n\n|second |\n",
			[]string{"11: A | String | first", "16: B | Long | second"}},
		{"escaped pipe", "|Name|Type|\n|--|--|\n|A\\|B|String|\n", []string{"7: A|B | String"}},
		{"escapes, masks, entities", "|Name|Type|\n|--|--|\n|a\\_b|lb-1\\*\\*\\*\\* &lt;x&gt; `c****`|\n", []string{"7: a_b | lb-1**** <x> c****"}},
		{"stray pipe in a description", "|Name|Type|Description|\n|--|--|--|\n|A|String|one | two |\n|B|Long|b|\n", []string{"7: A | String | one | two", "8: B | Long | b"}},
		{"stray pipe and a closing pipe below", "|Name|Type|Description|\n|--|--|--|\n|A|String|one | two\n\n|\n|B|Long|b|\n", []string{"7: A | String | one | two", "10: B | Long | b"}},
		{"a line break behind a stray pipe", "|Name|Type|Description|\n|--|--|--|\n|A|String|of: |\n-   x\n-   y |\n|B|Long|b|\n", []string{"7: A | String | of:\n-   x\n-   y", "10: B | Long | b"}},
		{"too few cells", "|Name|Type|Description|\n|--|--|--|\n|A|String|\n|B|Long|b|\n", []string{"7: A | String | ", "8: B | Long | b"}},
		{"no closing pipe at the end of the table", "|Name|Type|\n|--|--|\n|A|String\n\ntext below\n", []string{"7: A | String"}},
		{"a code block inside a cell", "|Name|Description|\n|--|--|\n|A|as in\n```\nx | y\n# z\n```\nend |\n|B|b|\n", []string{"7: A | as in\nx | y\n# z\nend", "13: B | b"}},
		{"no-break and zero-width spaces", "|Name|Type|\n|--|--|\n|\u00a0A\u200b|Long\u200b|\n", []string{"7: A | Long"}},
		{"empty cells", "|Name|Type|Description|\n|--|--|--|\n|A| | |\n", []string{"7: A |  | "}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, cells(t, section(tt.table))); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestTablePositions(t *testing.T) {
	p := page.Parse("p.md", []byte(section("|名称|类型|\n|--|--|\n|甲\\_A|  String |\n")))
	row := p.Tables[0].Rows[0]
	line, column := row.Cells[0].At()
	if line != 7 || column != 2 {
		t.Errorf("name at %d:%d, want 7:2", line, column)
	}
	if line, column = row.Cells[1].At(); line != 7 || column != 9 {
		t.Errorf("type at %d:%d, want 7:9 (columns count runes)", line, column)
	}
}

func TestTableDiagnostics(t *testing.T) {
	tests := []struct {
		name, table, want string
	}{
		{"too few cells", "|Name|Type|Description|\n|--|--|--|\n|A|String|\n", "p.md:7:1: warning: a table row of 2 cells; expected 3, as many as the header"},
		{"separator of another width", "|Name|Type|Description|\n|--|--|\n|A|String|x|\n", "p.md:6:1: warning: the line below the table header has 2 columns; expected 3, as many as the header"},
		{"no header", "text\n|--|--|\n|A|String|\n", "p.md:6:1: warning: a table without a header; expected a row of column names above this line"},
		{"unknown column", "|Name|Type|Zorp|\n|--|--|--|\n|A|String|x|\n", `p.md:5:12: info: column "Zorp" is not known; expected name, type, requiredness, example or description`},
		{"no closing pipe", "|Name|Type|\n|--|--|\n|A|String\n", "p.md:7:1: info: a table row without a closing pipe"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := page.Parse("p.md", []byte(section(tt.table)))
			for _, d := range p.Diagnostics {
				if d.String() == tt.want {
					return
				}
			}
			t.Errorf("no diagnostic %q in %v", tt.want, p.Diagnostics)
		})
	}
}

// A table drawn from any cells reads back as these cells, each on the line where it was drawn, however the table is drawn.
func TestTableRoundTrip(t *testing.T) {
	word := rapid.StringMatching(`[a-zA-Z0-9甲乙丙 _.:()*\[\]<>&-]{0,12}`)
	rapid.Check(t, func(t *rapid.T) {
		columns := rapid.IntRange(2, 6).Draw(t, "columns")
		rows := rapid.SliceOfN(rapid.SliceOfN(word, columns, columns), 1, 8).Draw(t, "rows")
		exploded := rapid.Bool().Draw(t, "exploded")
		src, lines := draw(rows, columns, exploded)
		p := page.Parse("p.md", []byte(src))
		if len(p.Tables) != 1 {
			t.Fatalf("%d tables in\n%s", len(p.Tables), src)
		}
		got := p.Tables[0].Rows
		if len(got) != len(rows) {
			t.Fatalf("%d rows, want %d in\n%s", len(got), len(rows), src)
		}
		for i, r := range got {
			if r.Line != lines[i] {
				t.Fatalf("row %d on line %d, want %d in\n%s", i, r.Line, lines[i], src)
			}
			for k, c := range r.Cells {
				if want := strings.Trim(rows[i][k], " "); c.Text() != want {
					t.Fatalf("cell %d,%d is %q, want %q in\n%s", i, k, c.Text(), want, src)
				}
			}
		}
	})
}

// draw writes a table and returns the line of each row.
func draw(rows [][]string, columns int, exploded bool) (src string, lines []int) {
	var b strings.Builder
	b.WriteString("# DoThing\n\n## Request parameters\n\n")
	b.WriteString("|" + strings.Repeat("h|", columns) + "\n|" + strings.Repeat("--|", columns) + "\n")
	line := 7
	for _, r := range rows {
		lines = append(lines, line)
		for k, c := range r {
			b.WriteString("|" + escape(c))
			if exploded && k < columns-1 {
				b.WriteString("\n\n")
				line += 2
			}
		}
		b.WriteString(" |\n")
		line++
	}
	return b.String(), lines
}

func escape(s string) string {
	var b strings.Builder
	for _, r := range s {
		if strings.ContainsRune("\\`*_{}[]()#+-.!|<>&:", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}
