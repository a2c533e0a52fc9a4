package report

import (
	"fmt"
	"slices"
	"strings"
)

// htmlDocument is a document that statements cite: a whole page, or the lines that are cited of it.
type htmlDocument struct {
	File  string
	Whole bool
	Lines []htmlLine
}

// htmlLine is a line with the worst verdict of the scenarios that judge by it.
type htmlLine struct {
	Place     htmlPlace
	Text      string
	Mark      htmlMark
	Scenarios int
	Worst     int    // how many of them have that verdict
	Anchor    string // the id of the first of those
}

// Count says how many scenarios have the worst verdict, of how many.
func (l htmlLine) Count() string {
	if l.Worst == l.Scenarios {
		return htmlNumber(int64(l.Worst))
	}
	return fmt.Sprintf("%d of %d", l.Worst, l.Scenarios)
}

// Unit is what is counted, after the number.
func (l htmlLine) Unit() string {
	return strings.TrimLeft(numbered(l.Scenarios, "scenario"), "0123456789 ")
}

// htmlPlace is a line of a document.
type htmlPlace struct {
	File string
	Line int
}

// String is the place as compilers write it; it is also the id of the line on the page.
func (p htmlPlace) String() string { return fmt.Sprintf("%s:%d", p.File, p.Line) }

func placeOf(c Citation, text htmlText) htmlPlace { return htmlPlace{text.of(c.File), c.Line} }

// htmlDocuments are the page and then the other documents that are cited, in the order in which they come.
func htmlDocuments(r Report, text htmlText) []htmlDocument {
	var out []htmlDocument
	if len(r.Source.Lines) > 0 {
		out = append(out, wholeDocument(r.Source, text))
	}
	for _, s := range slices.Concat(r.Scenarios, r.Observations) {
		if s.Page.File == "" {
			continue
		}
		place := placeOf(s.Page, text)
		i := slices.IndexFunc(out, func(d htmlDocument) bool { return d.File == place.File })
		if i < 0 {
			i, out = len(out), append(out, htmlDocument{File: place.File})
		}
		out[i].cite(place, s, text)
	}
	return out
}

func wholeDocument(source Source, text htmlText) htmlDocument {
	d := htmlDocument{File: text.of(source.File), Whole: true}
	for i, line := range source.Lines {
		d.Lines = append(d.Lines, htmlLine{Place: htmlPlace{d.File, i + 1}, Text: text.of(line)})
	}
	return d
}

// cite adds a result to the line that it judges by. A line that the document does not have is added, with the quote as its text.
func (d *htmlDocument) cite(place htmlPlace, s Result, text htmlText) {
	i, found := slices.BinarySearchFunc(d.Lines, place.Line, func(l htmlLine, line int) int { return l.Place.Line - line })
	if !found {
		d.Lines = slices.Insert(d.Lines, i, htmlLine{Place: place, Text: text.of(s.Page.Quote)})
	}
	line := &d.Lines[i]
	mark := markOf(s)
	if line.Scenarios == 0 || worse(mark, line.Mark) {
		line.Mark, line.Anchor, line.Worst = mark, text.of(s.ID), 0
	}
	if mark == line.Mark {
		line.Worst++
	}
	line.Scenarios++
}
