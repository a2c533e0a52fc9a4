package acs

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"unicode/utf8"
)

// xmlDeclaration opens every XML answer; the gateway quotes it with apostrophes.
const xmlDeclaration = "<?xml version='1.0' encoding='UTF-8'?>"

// appendXMLElement appends <name>text</name>.
func appendXMLElement(dst []byte, name, text string) []byte {
	dst = appendXMLOpen(dst, name)
	dst = appendXMLText(dst, text)
	return appendXMLClose(dst, name)
}

func appendXMLOpen(dst []byte, name string) []byte {
	dst = append(dst, '<')
	dst = append(dst, name...)
	return append(dst, '>')
}

func appendXMLClose(dst []byte, name string) []byte {
	dst = append(dst, "</"...)
	dst = append(dst, name...)
	return append(dst, '>')
}

// appendXMLText appends character data. Only what must be escaped is: quotes travel as themselves, as from the
// gateway, and a carriage return is escaped because a parser would else turn it into a line feed. What XML 1.0
// cannot hold at all, and what is not UTF-8, becomes U+FFFD.
func appendXMLText(dst []byte, text string) []byte {
	for _, r := range text {
		switch r {
		case '&':
			dst = append(dst, "&amp;"...)
		case '<':
			dst = append(dst, "&lt;"...)
		case '>':
			dst = append(dst, "&gt;"...)
		case '\r':
			dst = append(dst, "&#13;"...)
		default:
			dst = utf8.AppendRune(dst, xmlRune(r))
		}
	}
	return dst
}

// appendXMLCData appends text as CDATA. The end mark is split over two sections, and a carriage return, which a
// section cannot escape, stands between two.
func appendXMLCData(dst []byte, text string) []byte {
	text = strings.Map(xmlRune, text)
	text = strings.ReplaceAll(text, "]]>", "]]]]><![CDATA[>")
	text = strings.ReplaceAll(text, "\r", "]]>&#13;<![CDATA[")
	dst = append(dst, "<![CDATA["...)
	dst = append(dst, text...)
	return append(dst, "]]>"...)
}

// xmlRune returns r when XML 1.0 section 2.2 allows it in a document, else U+FFFD.
func xmlRune(r rune) rune {
	switch {
	case r == '\t', r == '\n', r == '\r',
		0x20 <= r && r <= 0xD7FF, 0xE000 <= r && r <= 0xFFFD, 0x10000 <= r && r <= 0x10FFFF:
		return r
	}
	return utf8.RuneError
}

// xmlName makes an element name out of a JSON member name: what cannot stand in a name becomes an underscore.
// Names of the protocol consist of letters, digits, '-', '_' and '.', and pass unchanged.
func xmlName(name string) string {
	clean := strings.Map(func(r rune) rune {
		switch {
		case 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z', '0' <= r && r <= '9', r == '_', r == '-', r == '.':
			return r
		}
		return '_'
	}, name)
	if clean == "" || strings.IndexByte("-.0123456789", clean[0]) >= 0 {
		clean = "_" + clean
	}
	return clean
}

// appendXMLFromJSON appends one JSON document as the content of an element called root: members become elements in
// their order, a list repeats its element, null leaves it out. Going through JSON keeps the two formats equal
// whatever tags a result type has.
func appendXMLFromJSON(dst []byte, root string, document []byte) ([]byte, error) {
	decoder := json.NewDecoder(bytes.NewReader(document))
	decoder.UseNumber() // a number keeps its spelling
	token, err := decoder.Token()
	if err != nil {
		return nil, fmt.Errorf("acs: result as XML: %w", err)
	}
	return appendXMLValue(dst, root, token, decoder)
}

// appendXMLValue appends the value that begins with token as elements called name.
func appendXMLValue(dst []byte, name string, token json.Token, decoder *json.Decoder) ([]byte, error) {
	switch value := token.(type) {
	case json.Delim:
		if value == '[' {
			return appendXMLList(dst, name, decoder)
		}
		return appendXMLObject(dst, name, decoder)
	case nil:
		return dst, nil
	case string:
		return appendXMLElement(dst, name, value), nil
	case bool, json.Number:
		return appendXMLElement(dst, name, fmt.Sprint(value)), nil
	}
	return nil, fmt.Errorf("acs: result as XML: unexpected token %T", token)
}

// appendXMLObject appends an element with the members of an object, whose opening brace has been read.
func appendXMLObject(dst []byte, name string, decoder *json.Decoder) ([]byte, error) {
	dst = appendXMLOpen(dst, name)
	for decoder.More() {
		key, err := decoder.Token()
		if err != nil {
			return nil, fmt.Errorf("acs: result as XML: %w", err)
		}
		member, ok := key.(string)
		if !ok {
			return nil, fmt.Errorf("acs: result as XML: unexpected token %T", key)
		}
		if dst, err = appendXMLNext(dst, xmlName(member), decoder); err != nil {
			return nil, err
		}
	}
	if _, err := decoder.Token(); err != nil {
		return nil, fmt.Errorf("acs: result as XML: %w", err)
	}
	return appendXMLClose(dst, name), nil
}

// appendXMLList appends one element per item of a list, whose opening bracket has been read. An item that is a list
// itself becomes an element that holds its items, so that the nesting is not lost.
func appendXMLList(dst []byte, name string, decoder *json.Decoder) ([]byte, error) {
	for decoder.More() {
		token, err := decoder.Token()
		if err != nil {
			return nil, fmt.Errorf("acs: result as XML: %w", err)
		}
		nested := token == json.Delim('[')
		if nested {
			dst = appendXMLOpen(dst, name)
		}
		if dst, err = appendXMLValue(dst, name, token, decoder); err != nil {
			return nil, err
		}
		if nested {
			dst = appendXMLClose(dst, name)
		}
	}
	if _, err := decoder.Token(); err != nil {
		return nil, fmt.Errorf("acs: result as XML: %w", err)
	}
	return dst, nil
}

// appendXMLNext appends the next value of decoder.
func appendXMLNext(dst []byte, name string, decoder *json.Decoder) ([]byte, error) {
	token, err := decoder.Token()
	if err != nil {
		return nil, fmt.Errorf("acs: result as XML: %w", err)
	}
	return appendXMLValue(dst, name, token, decoder)
}
