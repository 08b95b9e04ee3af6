// everySaidList: all kept lists, in no order.
//
// Rows
//   id  String, total  Integer, starts  [String]  one list a row
MATCH (list:SaidList)
RETURN list.id AS id, list.total AS total, list.starts AS starts
