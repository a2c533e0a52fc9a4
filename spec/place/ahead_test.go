package place_test

import "testing"

// A row that no example shows stands with the rows behind it that they show.
func TestRowsAhead(t *testing.T) {
	runResponse(t, []responseTest{
		{name: "first inside a wrapper", shown: `{"Records":{"Record":[{"Id":1,"Rr":"b"}]},"RequestId":"1"}`, rows: `
			Records -
			Priority integer
			Id string
			Rr string
			RequestId string`, want: `
			Records:object
			  Record:[]object~
			    Priority:integer?
			    Id:string~
			    Rr:string~
			RequestId:string`, notes: `
			the table gives member "Records" no type; it is shown as object
			no row lists "Record", which the example shows in "Records"
			"Priority"; placed in "Record"`},
		{name: "first two", shown: `{"Records":{"Record":[{"Id":1,"Rr":"b"}]}}`, rows: `
			Records list:Record
			Priority integer
			Weight integer
			Id string
			Rr string`, want: `
			Records:object
			  Record:[]object~
			    Priority:integer?
			    Weight:integer?
			    Id:string~
			    Rr:string~`, notes: `
			no row lists "Record", which the example shows in "Records"
			"Priority"; placed in "Record"
			"Weight"; placed in "Record"`},
		{name: "in the middle", shown: `{"Records":{"Record":[{"Id":1,"Rr":"b"}]}}`, rows: `
			Records -
			Id string
			Priority integer
			Rr string`, want: `
			Records:object
			  Record:[]object~
			    Id:string~
			    Priority:integer?
			    Rr:string~`, notes: `
			the table gives member "Records" no type; it is shown as object
			no row lists "Record", which the example shows in "Records"
			"Priority"; placed in "Record"`},
		{name: "last", shown: `{"Records":{"Record":[{"Id":1,"Rr":"b"}]},"RequestId":"1"}`, rows: `
			Records -
			Id string
			Rr string
			Priority integer
			RequestId string`, want: `
			Records:object
			  Record:[]object~
			    Id:string~
			    Rr:string~
			    Priority:integer?
			RequestId:string`, notes: `
			the table gives member "Records" no type; it is shown as object
			no row lists "Record", which the example shows in "Records"
			"Priority"; placed in "Record"`},
		{name: "first at every level", shown: `{"Data":{"Pages":{"Page":[{"Records":{"Record":[{"Id":1}]}}]}}}`, rows: `
			Data object
			Pages -
			Title string
			Records -
			Priority integer
			Id string`, want: `
			Data:object
			  Pages:object~
			    Page:[]object~
			      Title:string?
			      Records:object~
			        Record:[]object~
			          Priority:integer?
			          Id:string~`, notes: `
			the table gives member "Pages" no type; it is shown as object
			no row lists "Page", which the example shows in "Pages"
			"Title"; placed in "Page"
			the table gives member "Records" no type; it is shown as object
			no row lists "Record", which the example shows in "Records"
			"Priority"; placed in "Record"`},
		{name: "first inside two wrappers", shown: `{"Records":{"Page":{"Record":[{"Id":1,"Rr":"b"}]}}}`, rows: `
			Records -
			Priority integer
			Id string
			Rr string`, want: `
			Records:object
			  Page:object~
			    Record:[]object~
			      Priority:integer?
			      Id:string~
			      Rr:string~`, notes: `
			the table gives member "Records" no type; it is shown as object
			no row lists "Page", which the example shows in "Records"
			no row lists "Record", which the example shows in "Page"
			"Priority"; placed in "Record"`},
		{name: "first inside a list", shown: `{"Records":[{"Id":1,"Rr":"b"}],"RequestId":"1"}`, rows: `
			Records -
			Priority integer
			Id string
			RequestId string`, want: `
			Records:[]object
			  Priority:integer?
			  Id:string~
			RequestId:string`, notes: `
			the table gives member "Records" no type; it is shown as array
			"Priority"; placed in "Records"`},
		{name: "first inside a wrapper that XML alone shows",
			xml: `<R><Records><Record><Id>1</Id><Rr>b</Rr></Record></Records><RequestId>1</RequestId></R>`, rows: `
			Records -
			Priority integer
			Id string
			Rr string
			RequestId string`, want: `
			Records:object
			  Record:[]object~
			    Priority:integer?
			    Id:string~
			    Rr:string~
			RequestId:string`, notes: `
			the table gives member "Records" no type; it is shown as object
			no row lists "Record", which the example shows in "Records"
			"Priority"; placed in "Record"`},
		{name: "a member with members of its own first", shown: `{"Records":{"Record":[{"Id":1,"Rr":"b"}]}}`, rows: `
			Records -
			Meta object
			Key string
			Id string
			Rr string`, want: `
			Records:object
			  Record:[]object~
			    Meta:object?
			      Key:string?
			    Id:string~
			    Rr:string~`, notes: `
			the table gives member "Records" no type; it is shown as object
			no row lists "Record", which the example shows in "Records"
			"Meta"; placed in "Record"
			"Key"; placed in "Meta"`},
		{name: "first inside a member without a row", shown: `{"Model":{"Cname":"a","Scope":1},"RequestId":1}`, rows: `
			Name string
			Cname string
			Scope string
			RequestId string`, want: `
			Model:object~
			  Name:string?
			  Cname:string~
			  Scope:string~
			RequestId:string`, notes: `
			no row lists "Model", which the example shows in "the result"
			"Name"; placed in "Model"`},
		{name: "a member that has the rows ahead under another name", shown: `{"Data":{"Count":[{"Name":"a","Time":1}]},"RequestId":1}`, rows: `
			RequestId string
			Counts list:Count
			Num string
			Name string
			Time string`, want: `
			RequestId:string
			Counts:object
			  Count:[]object~
			    Num:string?
			    Name:string~
			    Time:string~`, notes: `
			"Counts"; what they call "Data" has its members and is taken for it
			no row lists "Count", which the example shows in "Counts"
			"Num"; placed in "Count"`},
		{name: "not further out than the next row", shown: `{"A":{"R":{"K":1,"L":2},"S":{"K":1,"TotalCount":3}},"RequestId":1}`, rows: `
			A object
			R object
			K integer
			L integer
			TotalCount integer
			S object
			K integer
			TotalCount integer
			RequestId string`, want: `
			A:object
			  R:object~
			    K:integer~
			    L:integer~
			    TotalCount:integer?
			  S:object~
			    K:integer~
			    TotalCount:integer~
			RequestId:string`, notes: `
			"TotalCount"; placed in "R"`},
	})
}
