package answer

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
)

func readJSON(body []byte) (*Document, error) {
	dec := json.NewDecoder(bytes.NewReader(body))
	dec.UseNumber()
	node, err := jsonValue(dec, 0)
	if err != nil {
		return nil, fmt.Errorf("the body is not JSON: %w", err)
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("the body is not JSON: something follows the object")
	}
	return &Document{Format: JSON, Node: node}, nil
}

func jsonValue(dec *json.Decoder, depth int) (Node, error) {
	if depth > maxDepth {
		return Node{}, fmt.Errorf("it nests deeper than %d levels", maxDepth)
	}
	token, err := dec.Token()
	if err != nil {
		return Node{}, err
	}
	switch t := token.(type) {
	case json.Delim:
		if t == '{' {
			return jsonObject(dec, depth)
		}
		return jsonList(dec, depth)
	case string:
		return Node{Kind: Text, Value: t}, nil
	case json.Number:
		return Node{Kind: Number, Value: t.String()}, nil
	case bool:
		return Node{Kind: Bool, Value: strconv.FormatBool(t)}, nil
	default:
		return Node{Kind: Null}, nil
	}
}

func jsonObject(dec *json.Decoder, depth int) (Node, error) {
	node := Node{Kind: Object}
	seen := map[string]bool{}
	for dec.More() {
		key, err := dec.Token()
		if err != nil {
			return node, err
		}
		name, ok := key.(string)
		if !ok || seen[name] {
			return node, fmt.Errorf("the member %q is there twice", name)
		}
		seen[name] = true
		value, err := jsonValue(dec, depth+1)
		if err != nil {
			return node, err
		}
		node.Members = append(node.Members, Member{name, value})
	}
	_, err := dec.Token()
	return node, err
}

func jsonList(dec *json.Decoder, depth int) (Node, error) {
	node := Node{Kind: List}
	for dec.More() {
		item, err := jsonValue(dec, depth+1)
		if err != nil {
			return node, err
		}
		node.Items = append(node.Items, item)
	}
	_, err := dec.Token()
	return node, err
}
