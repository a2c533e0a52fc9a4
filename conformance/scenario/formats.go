package scenario

import "strings"

// formats are the values of Format with the name under which checks know them.
func formats() []string { return []string{"JSON", "XML"} }

// eachFormat adds one scenario a format; %s in the title stands for it.
func (d *deriver) eachFormat(title string, checks ...Check) {
	for _, f := range formats() {
		d.add(strings.ToLower(f), strings.ReplaceAll(title, "%s", f), LabelSerialization,
			probe(d.showing().format(f), append([]Check{seenSuccess(), seen(f)}, checks...)...))
	}
}
