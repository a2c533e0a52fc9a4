package compile

import (
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"
)

// doc builds YAML mappings in the order in which their members are set.
type doc struct{ node *yaml.Node }

func mapping() doc { return doc{&yaml.Node{Kind: yaml.MappingNode, Tag: "!!map"}} }

func (d doc) set(key string, value *yaml.Node) doc {
	if value != nil {
		d.node.Content = append(d.node.Content, text(key), value)
	}
	return d
}

// str sets a text; an empty one is left out.
func (d doc) str(key, value string) doc {
	if value == "" {
		return d
	}
	return d.set(key, text(value))
}

func (d doc) int(key string, value int) doc { return d.set(key, number(strconv.Itoa(value))) }

func (d doc) empty() bool { return len(d.node.Content) == 0 }

// flow draws the mapping on one line.
func (d doc) flow() *yaml.Node {
	d.node.Style = yaml.FlowStyle
	return d.node
}

func sequence(items ...*yaml.Node) *yaml.Node {
	return &yaml.Node{Kind: yaml.SequenceNode, Tag: "!!seq", Content: items}
}

func texts(values []string) *yaml.Node {
	n := sequence()
	n.Style = yaml.FlowStyle
	for _, v := range values {
		n.Content = append(n.Content, text(v))
	}
	return n
}

// text is a string. It is quoted unless it is plainly a word, for readers of YAML differ in what else they take for a
// number, a date or a truth value.
func text(s string) *yaml.Node {
	n := &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: s}
	switch {
	case plainWord(s):
	case strings.Contains(s, "\n"):
		n.Style = yaml.LiteralStyle
		if strings.Contains(s, "\t") || strings.Contains(s, " \n") || strings.HasPrefix(s, " ") || strings.HasPrefix(s, "\n") {
			n.Style = yaml.DoubleQuotedStyle
		}
	default:
		n.Style = yaml.SingleQuotedStyle
		if strings.Contains(s, "\t") {
			n.Style = yaml.DoubleQuotedStyle
		}
	}
	return n
}

func plainWord(s string) bool {
	if s == "" || !isLetter(s[0]) && s[0] != '/' {
		return false
	}
	for i := 1; i < len(s); i++ {
		if c := s[i]; !isLetter(c) && !isDigit(c) && c != '_' && c != '-' && c != '/' && c != '.' {
			return false
		}
	}
	switch strings.ToLower(s) {
	case "true", "false", "yes", "no", "on", "off", "y", "n", "null":
		return false
	}
	return true
}

// number is a number as written.
func number(s string) *yaml.Node {
	tag := "!!int"
	if strings.ContainsAny(s, ".eE") {
		tag = "!!float"
	}
	return &yaml.Node{Kind: yaml.ScalarNode, Tag: tag, Value: s}
}

func boolean(b bool) *yaml.Node {
	return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!bool", Value: strconv.FormatBool(b)}
}

// valueNode draws a JSON value. A number that float64 cannot hold becomes a text.
func valueNode(v *Value) *yaml.Node {
	if v == nil {
		return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!null", Value: "null"}
	}
	switch v.Kind {
	case KindObject:
		d := mapping()
		seen := map[string]bool{}
		for _, m := range v.Members {
			if !seen[m.Name] && !strings.HasPrefix(m.Name, "x-") && m.Name != "$ref" {
				seen[m.Name] = true
				d.set(m.Name, valueNode(m.Value))
			}
		}
		return d.node
	case KindArray:
		n := sequence()
		for _, it := range v.Items {
			n.Content = append(n.Content, valueNode(it))
		}
		return n
	case KindString:
		return text(v.Text)
	case KindBool:
		return boolean(v.Text == "true")
	case KindNumber:
		if _, err := strconv.ParseFloat(v.Text, 64); err != nil {
			return text(v.Text)
		}
		return number(v.Text)
	}
	return valueNode(nil)
}

func dump(n *yaml.Node) ([]byte, error) {
	return yaml.Dump(n, yaml.WithV4Defaults(), yaml.WithLineWidth(-1), yaml.WithIndent(2))
}
