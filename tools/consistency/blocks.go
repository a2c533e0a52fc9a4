package main

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"net/url"
	"regexp"
	"slices"
	"strings"
)

// examples are the blocks of a page that can be read.
type examples struct {
	requests []url.Values // the first values of each name count
	answers  []any        // of success: JSON as encoding/json reads it, XML as object, list and text
	xml      []any
}

// blocks reads the fenced blocks of a page. What is no strict JSON, XML with one root, or request is left out, and so are
// answers whose heading speaks of failure.
func blocks(source string) examples {
	var out examples
	failure := false
	var block []string
	inside := false
	for _, line := range strings.Split(strings.ReplaceAll(source, "\r", ""), "\n") {
		text := strings.TrimSpace(line)
		switch {
		case strings.HasPrefix(text, "```"):
			if inside {
				out.add(strings.Join(block, "\n"), failure)
			}
			inside, block = !inside, nil
		case inside:
			block = append(block, line)
		case text != "" && !strings.HasPrefix(text, "|"):
			failure = speaksOfFailure(text, failure)
		}
	}
	return out
}

func speaksOfFailure(text string, before bool) bool {
	lower := strings.ToLower(text)
	for _, word := range []string{"异常", "错误", "失败", "error", "fail", "exception"} {
		if strings.Contains(lower, word) {
			return true
		}
	}
	for _, word := range []string{"正常", "成功", "success", "normal"} {
		if strings.Contains(lower, word) {
			return false
		}
	}
	return before
}

func (e *examples) add(block string, failure bool) {
	body := strings.TrimSpace(block)
	if strings.HasPrefix(body, "HTTP/") {
		_, body, _ = strings.Cut(body, "\n\n")
		body = strings.TrimSpace(body)
	}
	switch {
	case strings.Contains(body, "Action="):
		e.requests = append(e.requests, request(body))
	case failure || strings.Contains(body, "HostId"):
	case strings.HasPrefix(body, "{"):
		var v any
		decoder := json.NewDecoder(strings.NewReader(body))
		decoder.UseNumber()
		if decoder.Decode(&v) == nil && !decoder.More() {
			e.answers = append(e.answers, v)
		}
	case strings.HasPrefix(body, "<"):
		if v, err := element([]byte(body)); err == nil {
			e.xml = append(e.xml, v)
		}
	}
}

// request reads name=value pairs, each behind a ?, an & or at the start of a line.
func request(body string) url.Values {
	out := url.Values{}
	pair := regexp.MustCompile(`(?m)(?:^|[?&])\s*([A-Za-z](?:[A-Za-z0-9_.]|\. )*)=([^&\n<]*)`)
	for _, m := range pair.FindAllStringSubmatch(body, -1) {
		value := strings.TrimSpace(m[2])
		value, _, _ = strings.Cut(value, " HTTP/1")
		if plain, err := url.PathUnescape(value); err == nil {
			value = plain
		}
		value = regexp.MustCompile(`^(\d{4}-\d\d-\d\d)\+(\d\d:)`).ReplaceAllString(value, "$1 $2") // a blank in a form
		if name := strings.ReplaceAll(m[1], ". ", "."); !out.Has(name) {
			out.Set(name, value)
		}
	}
	return out
}

var errRoots = errors.New("not one root")

// element reads an XML text with one root, the root left out: an element with children is an object, one that repeats a
// list, one without children a text.
func element(text []byte) (any, error) {
	decoder := xml.NewDecoder(bytes.NewReader(text))
	var roots []any
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err //nolint:wrapcheck // only whether there is one is of interest
		}
		if start, ok := token.(xml.StartElement); ok {
			v, err := content(decoder)
			if err != nil || start.Name.Local == "Error" {
				return nil, errors.Join(err, errRoots)
			}
			roots = append(roots, v)
		}
	}
	if len(roots) != 1 {
		return nil, errRoots
	}
	return roots[0], nil
}

func content(decoder *xml.Decoder) (any, error) {
	object := map[string]any{}
	for {
		token, err := decoder.Token()
		if err != nil {
			return nil, err //nolint:wrapcheck // as above
		}
		switch t := token.(type) {
		case xml.StartElement:
			v, err := content(decoder)
			if err != nil {
				return nil, err
			}
			before, have := object[t.Name.Local]
			list, isList := before.([]any)
			switch {
			case isList:
				object[t.Name.Local] = append(slices.Clip(list), v)
			case have:
				object[t.Name.Local] = []any{before, v}
			default:
				object[t.Name.Local] = v
			}
		case xml.EndElement:
			if len(object) == 0 {
				return "", nil
			}
			return object, nil
		}
	}
}
