package judge

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/answer"
	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// naming finds how the items of the list that a check looks at are named, so that the same item has the same name in every
// answer: by the one member that tells them apart, by all that may, or by all that they have. It reports whether the items of
// each answer so far are told apart.
func (r *run) naming(c scenario.Check, a *reply) (name func(answer.Node) string, apart bool) {
	lists := [][]answer.Node{itemsOf(c, a)}
	for _, earlier := range r.order {
		lists = append(lists, itemsOf(c, earlier))
	}
	for _, name := range namings(slices.Concat(lists...)) {
		if !slices.ContainsFunc(lists, func(list []answer.Node) bool { return !unique(list, name) }) {
			return name, true
		}
	}
	return whole, false
}

func unique(items []answer.Node, name func(answer.Node) string) bool {
	seen := map[string]bool{}
	for _, item := range items {
		text := name(item)
		if text == "" || seen[text] {
			return false
		}
		seen[text] = true
	}
	return true
}

func named(items []answer.Node, name func(answer.Node) string) []string {
	out := make([]string, 0, len(items))
	for _, item := range items {
		out = append(out, name(item))
	}
	return out
}

func whole(item answer.Node) string {
	lines, _ := item.Flatten()
	slices.Sort(lines)
	return strings.Join(lines, ", ")
}

// namings are the ways to name an item, the best first.
func namings(items []answer.Node) []func(answer.Node) string {
	members := telling(items)
	var out []func(answer.Node) string
	for _, m := range members {
		out = append(out, func(n answer.Node) string { return n.Text(m) })
	}
	return append(out, func(n answer.Node) string {
		var all []string
		for _, m := range members {
			all = append(all, n.Text(m))
		}
		if strings.Join(all, "") == "" {
			return ""
		}
		return strings.Join(all, ", ")
	}, whole)
}

// telling are the members by whose names items may be told apart: those that identify before those that name, and times last.
func telling(items []answer.Node) []string {
	var out []string
	for _, ends := range [][]string{{"id", "arn", "ari"}, {"name", "key", "code", "ip", "address"}, {"time", "timestamp"}} {
		for _, item := range items {
			for _, m := range item.Members {
				lower := strings.ToLower(m.Name)
				if m.Node.Value != "" && !slices.Contains(out, m.Name) && slices.ContainsFunc(ends, func(end string) bool { return strings.HasSuffix(lower, end) }) {
					out = append(out, m.Name)
				}
			}
		}
	}
	return out
}
