package fleet

import "go.yaml.in/yaml/v4"

// lines are where the items of the lists of a document stand, by the list's key.
type lines map[string][]int

// linesOf finds the items of the lists in a document that has been read already.
func linesOf(data []byte) lines {
	out := lines{}
	var document yaml.Node
	if err := yaml.Load(data, &document); err != nil || len(document.Content) == 0 {
		return out
	}
	pairs := document.Content[0].Content
	for i := 0; i+1 < len(pairs); i += 2 {
		for _, item := range pairs[i+1].Content {
			out[pairs[i].Value] = append(out[pairs[i].Value], item.Line)
		}
	}
	return out
}

// at is the line of an item; that of the file's beginning where nobody knows it.
func (l lines) at(key string, item int) int {
	if item >= len(l[key]) {
		return 1
	}
	return l[key][item]
}
