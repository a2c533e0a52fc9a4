package change_test

import "testing"

// What leaves the meaning of a page as it was is no change.
func TestNoChange(t *testing.T) {
	for _, e := range []edit{
		{name: "the same"},
		{name: "a link around a word", pieces: []string{"The ID of the kettle.", "The ID of the [kettle](~~12345~~)."}},
		{name: "another link", pieces: []string{
			"The ID of the kettle.", "The ID of the kettle. For more information, see [DescribeKettles](~~777~~).",
		}},
		{name: "blanks and blank lines", pieces: []string{"The ID of the kettle. |", "The  ID of the kettle.  |", "## Examples\n", "\n\n## Examples\n\n"}},
		{name: "masks", pieces: []string{"|k-1|", `|k-1a\*\*\*\*|`, "KettleId=k-1", "KettleId=k-1a****"}},
		{name: "bold, code and escapes", pieces: []string{"Set the value to BrewTea.", "Set the value to **BrewTea**.", "The label of", `The \label of`, "the pot. It", "the `pot`. It"}},
		{name: "the case of letters and points", pieces: []string{"green leaves.", "Green leaves", "black leaves.", "Black leaves;"}},
		{name: "letters of another width", pieces: []string{"minutes. Valid values: 1 to 10.", "minutes. Valid values：1 to 10."}},
		{name: "other examples", pieces: []string{"|3|How", "|5|How", `"Cups": 4`, `"Cups": 7`, `"6A-1", "P`, `"9B-2", "P`}},
		{name: "another order of parameters", pieces: []string{kettle, "", label, label + kettle}},
		{name: "another order of members and errors", pieces: []string{pot, "", cups, cups + pot, busy, "", "|404|Kettle", busy + "|404|Kettle"}},
		{name: "another order of values", pieces: []string{green, " -   BLACK: black leaves.\n-   GREEN: green leaves. |"}},
		{name: "another introduction", pieces: []string{"Brews a pot of tea.", "Makes tea."}},
		{name: "other names of columns", pieces: []string{"|HTTP status code|", "|HttpCode|"}},
		{name: "a section of links", pieces: []string{"## Error codes\n", "## Error codes\n\nFor a list of error codes, visit the [API Error Center](https://error-center.example).\n"}},
		{name: "lines that end as Windows ends them", pieces: []string{shown + "\n", shown + "\r\n"}},
	} {
		t.Run(e.name, func(t *testing.T) {
			before := brewTea(t)
			for _, c := range changes(t, before, edited(t, before, e.pieces...)) {
				t.Errorf("%s", told(c))
			}
		})
	}
}

// A page and its translation, in which a mask hides part of an example and rows have another order, say the same.
func TestATranslationIsNoChange(t *testing.T) {
	english, chinese := brewTea(t), sample(t, "testdata", "BrewTea.zh.md")
	for _, c := range append(changes(t, english, chinese), changes(t, chinese, english)...) {
		t.Errorf("%s", told(c))
	}
	beside := changes(t, english, edited(t, chinese, "1~10", "1~20"))
	if len(beside) != 1 || told(beside[0]) != "parameter-limit-loosened Minutes/maximum, lines 19 19" {
		t.Errorf("beside the translation, %v", beside)
	}
}
