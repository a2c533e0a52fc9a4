package compile_test

import (
	"strings"
	"testing"
)

// The name in a cell, without the marks around it.
func TestNamesInCells(t *testing.T) {
	for cell, want := range map[string]string{
		"Name": "Name", "└Name": "Name", "├─ Name": "Name", "> Name": "Name", "-Name": "Name", "+ Name": "Name", "—Name": "Name", "│└Name": "Name",
		"Name（old）": "Name", "Name (old)": "Name", "Name:": "Name", "Name：": "Name", "Name。": "Name", "Name.": "Name", "Name,": "Name", "Name，": "Name", "Name*": "Name",
		"Tag.N.Key": "Tag.N.Key", "Tag. N .Key": "Tag.N.Key", "Tag[N].Key": "Tag.N.Key", "Tag{N}.Key": "Tag.N.Key", "Tag..Key": "Tag.Key",
		"Tag[].Key": "Tag.N.Key", "Tag.{N}.Key": "Tag.N.Key", "Tag.#.Key": "Tag.N.Key", "Tag.*.Key": "Tag.N.Key", "Tag.n.Key": "Tag.N.Key", "Tag. n. Key": "Tag.N.Key",
	} {
		t.Run(cell, func(t *testing.T) {
			_, res := compileText(t, request("", "|"+cell+"|String|否|x|x |"))
			same(t, "name", want, res.Contract.Parameters[0].Name)
		})
	}
}

// The first table of the request is one of parameters even when it says no more than what they mean.
func TestRequestTableWithoutTypes(t *testing.T) {
	const table = "|名称|描述|\n|--|--|\n|Name|The name of it.|\n"
	_, res := compileText(t, "# DoThing\n\n## 请求参数\n\n"+table+"\ntext\n\n"+strings.ReplaceAll(table, "Name", "Other"))
	same(t, "what is read", "Name", readIn(res.Contract))
	same(t, "diagnostics", []string{
		`5:1 warning: a request table without types and requiredness; expected columns such as "Type" and "Required"`,
		"11:1 info: a table in the request section without columns for name and type; not read as parameters",
	}, notes(res.Diagnostics, "table without types", "without columns"))
}
