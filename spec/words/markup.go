package words

import "strings"

// MarkdownCode is a line of text between backticks: nothing in it is markup, a link or a mention. It has no backtick of its own then.
// An empty text stays empty.
func MarkdownCode(line string) string {
	if line == "" {
		return ""
	}
	return "`" + strings.ReplaceAll(line, "`", "'") + "`"
}

// MarkdownCell is MarkdownCode in a cell of a table, which a bar would end: it has no bar without a backslash then, and none behind
// a backslash of its own.
func MarkdownCell(line string) string {
	return strings.NewReplacer(`\|`, `\ \|`, "|", `\|`).Replace(MarkdownCode(line))
}

// CommandData is a text as the data of a workflow command of GitHub has it: it cannot end the command and begin another one.
func CommandData(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(s)
}

// CommandProperty is a text as the value of a property of such a command has it.
func CommandProperty(s string) string {
	return strings.NewReplacer(":", "%3A", ",", "%2C").Replace(CommandData(s))
}
