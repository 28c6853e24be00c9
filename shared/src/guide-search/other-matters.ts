/**
 * Procedures without a guide of their own: one may ask how to hand them in or how far they are, and a guide answers;
 * asked for alone, none does.
 */
export const PROCEDURES = `
sổ đỏ: được đất, chia đất, đất vườn, chuyển mục đích, mục đích sử dụng đất, đền bù, giải tỏa, thu hồi đất, bìa đỏ, sổ hồng, sang tên sổ đỏ, giấy chứng nhận quyền sử dụng đất, bìa hồng, sổ đất, giấy tờ đất, sang tên đất, tách thửa, đất đai, chuyển nhượng đất, mua bán đất, tranh chấp đất, lấn đất, quyền sử dụng đất, cấp đất, mảnh đất, đo đất
kết hôn: giấy chứng nhận kết hôn, tờ kết hôn, giấy đăng ký kết hôn bị, đăng ký kết hôn, cưới, lấy vợ, lấy chồng, giấy kết hôn, hôn thú, cưới vợ, cưới chồng, làm đám cưới, giấy đăng ký kết hôn
độc thân: tình trạng hôn nhân, giấy độc thân, xác nhận độc thân, xác nhận tình trạng hôn nhân
ly hôn: ly dị, bỏ chồng, bỏ vợ, thôi nhau, ra tòa
khai tử: giấy báo tử, báo tử, người chết, người mất, qua đời, chứng tử, đám ma, giấy chứng tử, mai táng
hộ chiếu: passport, pát pót, hộ chiếu online, pat po, visa, xuất cảnh
lý lịch tư pháp: xác nhận lý lịch, lltp, phiếu lý lịch, lí lịch tư pháp, sơ yếu lý lịch, lý lịch
nghĩa vụ quân sự: đăng ký nghĩa vụ quân sự, đi lính, khám nghĩa vụ, nhập ngũ, nvqs, bộ đội
bảo hiểm xã hội: bhxh, sổ bhxh, vssid, thất nghiệp, bảo hiểm thất nghiệp, rút bhxh, vss id, bảo hiểm nhân thọ, thai sản, bảo hiểm xe, rút bảo hiểm, rút bảo hiểm một lần, bh thất nghiệp
lương hưu: nghỉ hưu, về hưu, hưu trí, tuổi hưu
thủ tục xe: đăng ký xe tải, đăng ký ô tô mới, đăng ký xe máy mới, đăng ký xe mới, xe mới mua, đăng ký xe máy mới mua, mua xe máy
hộ nghèo: xin vào hộ nghèo, vào hộ nghèo, xét hộ nghèo, cận nghèo, vô hộ nghèo
hộ tịch khác: đổi tên trong giấy khai sinh, đổi họ tên, sửa khai sinh, cải chính, cải chính hộ tịch, nhận con nuôi, con nuôi, nhận cha con, đổi họ, sai tên khai sinh, thay đổi tên
số nhà: cấp số nhà, biển số nhà, giấy đi đường, giấy giới thiệu
đăng ký khai tử: đăng ký khai tử cho, báo tử cho bố
giấy phép kinh doanh: mở tiệm, mở quán cần, giấy phép gì, mở cửa hàng cần, mở tiệm cắt tóc, đăng ký kinh doanh, đăng ký hộ kinh doanh, thành lập công ty, mở công ty, mở quán, gpkd, đkkd, lập công ty, mở doanh nghiệp
giấy phép xây dựng: xây nhà, xin phép xây dựng, sửa nhà, cất nhà, xin xây dựng, làm nhà, phép xây dựng
công chứng: chứng thực, sao y, công chứng giấy tờ, sao y bản chính, di chúc, thừa kế, ủy quyền, photo công chứng
thủ tục căn cước: làm căn cước, làm cccd, làm lại căn cước, làm thẻ căn cước, cấp căn cước, cấp lại căn cước, mất căn cước, mất cccd, căn cước hết hạn, mất thẻ căn cước, làm lại thẻ căn cước, làm lại cccd, căn cước cho con, làm căn cước cho con, hết hạn căn cước, mất chứng minh thư, rớt căn cước
thủ tục bằng lái: mất bằng lái xe, mất bằng lái xe máy, bị mất bằng lái, đổi bằng lái, đổi bằng lái xe, thi bằng lái, thi bằng lái xe, thi lái xe, cấp lại bằng lái, mất bằng lái, học lái xe, gia hạn bằng lái, đổi giấy phép lái xe, đổi gplx, thi bằng xe máy
`;

/** What people also ask, and no guide is about: known, so that the answer can be that there is none. */
export const OTHER_MATTERS = `
mua bảo hiểm: mua bảo hiểm y tế, mua bhyt, mua thẻ bảo hiểm y tế, mua thẻ bảo hiểm, gia hạn bảo hiểm, gia hạn thẻ bảo hiểm, gia hạn thẻ bảo hiểm y tế, gia hạn bhyt, đóng bảo hiểm, đóng bảo hiểm y tế, bảo hiểm hộ gia đình, mua bảo hiểm y tế hộ gia đình, đóng bhyt, bhyt bao nhiêu tiền, bảo hiểm y tế bao nhiêu tiền, mức đóng, đóng bảo hiểm xã hội, bảo hiểm tự nguyện
chỗ nào gần: bưu điện ở đâu, bưu điện mở cửa, ngân hàng mở cửa, bệnh viện ở đâu, trường ở đâu, công an ở đâu, gần nhất ở đâu, gần đây, mở cửa mấy giờ, nằm ở đâu đường nào, chỗ nào gần, gần nhà
gọi số mấy: cháy nhà, gọi 113, gọi 114, gọi 115, cứu hỏa, chữa cháy, số cứu hỏa, số cấp cứu
học ngoại ngữ: tiếng anh, học tiếng anh, học tiếng, tiếng trung, học vẽ, học nghề, học lái, học đàn, học bơi, học nấu ăn, học may
vào trường: vào trường mầm non, xin vào trường, xin cho con vào trường, nhập học, vào mẫu giáo, trường nào tốt, tuyển sinh mầm non
đông con: sinh con thứ ba, con thứ ba, nuôi con, con khóc, trẻ biếng ăn, con biếng ăn, dạy con, con hư, con bỏ học, ai nuôi con
nhà cửa: nhà dột, dột, sơn nhà, thợ hồ, thợ xây, sửa mái, chống thấm, mái tôn, bếp
máy hỏng: điện thoại bị nóng, điện thoại nóng, điện thoại hết pin, máy nóng, hết pin nhanh, sạc chậm, màn hình xanh, tivi không có sóng, zalo hết dung lượng, zalo đầy bộ nhớ, bộ nhớ zalo, điện thoại chậm, điện thoại đơ, điện thoại tự tắt, loa rè, mất nguồn
chọn mua: ở đâu rẻ, nào tốt, nào rẻ, ở đâu tốt, giá bao nhiêu, bao nhiêu một, bán ở đâu rẻ, giá rẻ, loại nào tốt, hãng nào tốt, bệnh viện nào, bác sĩ nào giỏi, phòng khám nào, ngân hàng nào lãi, nên mua, chỗ nào bán, mua ở đâu rẻ
xe cộ: xe máy, ô tô, xe hơi, xe tải, xe đạp, xe máy cũ, xe điện, phí đường bộ, sửa xe, rửa xe
việc khác trên zalo: gửi ảnh, gửi hình, gửi ảnh qua, tạo nhóm, lập nhóm, đổi tên facebook, đổi tên zalo, đổi tên, ảnh đại diện, hình đại diện, hình nền, nhạc chuông, chuông điện thoại, xóa tin nhắn, thu hồi tin nhắn, đăng bài, nhật ký zalo, sinh nhật, gửi file, ghi âm, quay phim, quay video, chụp màn hình, đăng status, cắt ghép, gửi vị trí
máy tính khác: cài win, windows, cài máy in, bàn phím, chuột, màn hình máy tính
thẻ bị giữ: nuốt thẻ, mất thẻ atm, mất thẻ ngân hàng, rút tiền atm, rút tiền, cây atm, thẻ bị nuốt, atm, chuyển tiền ra nước ngoài, chuyển tiền quốc tế, đổi tiền, gửi tiết kiệm, lãi tiết kiệm, đổi mã pin thẻ
đầu tư: chứng khoán, bitcoin, tiền ảo, cổ phiếu, tiền điện tử, coin
lắp đặt: lắp wifi, lắp mạng, lắp camera, lắp điện mặt trời, điện mặt trời, lắp internet, kéo cáp
hội họp: họp tổ dân phố, họp dân, họp phụ huynh, họp thôn, lễ hội
thi cử: thi thpt, thi tốt nghiệp, thi lớp 10, điểm chuẩn, thi vào 10, điểm thi đại học
lịch tiêm: lịch tiêm chủng, tiêm chủng ở đâu, tiêm cho bé ở đâu, tiêm vắc xin
thơ văn: thơ, truyện, bài hát, câu đố, đố vui, chúc tết, lời chúc
chủ tịch: chủ tịch nước, tổng bí thư, thủ tướng, thủ đô nước nào
vay: vay tiền, vay vốn, vay ngân hàng, vay nóng, tín dụng, lãi suất, trả góp, cho vay, vay nhanh, mượn tiền, nợ xấu, vay tín dụng
phạt nguội: nộp tiền phạt, tiền phạt, nộp phạt, tra phạt nguội, phạt giao thông, vi phạm giao thông, biên bản phạt, phạt xe, trừ điểm bằng lái, tra cứu phạt nguội
đăng kiểm: sang tên xe máy, biển số, biển số xe, sang tên xe, xe cộ, đăng kiểm xe, đấu giá biển số
thương binh: liệt sĩ, bệnh binh, chính sách cho thương binh, chất độc da cam, người có công với cách mạng
bầu cử: bỏ phiếu, đi bầu, thẻ cử tri, cử tri
đảng: vào đảng, đoàn thanh niên, hội phụ nữ
nghỉ ngơi: tập dưỡng sinh, khiêu vũ, câu lạc bộ, văn nghệ, thể dục, yoga
thời tiết: mưa, nắng, bão, lũ, dự báo thời tiết, trời mưa
giá cả: giá điện, giá điện tăng, giá thuốc, giá nước, giá vàng, vàng, giá lúa, giá heo, giá lợn, giá xăng, xăng, giá cà phê, giá gạo, giá phân bón, đô la, tỷ giá, giá đất, giá tiêu, giá sầu riêng
xổ số: vé số, đánh đề, lô đề, kết quả xổ số, số đẹp, cờ bạc, cá độ, vietlott
giải trí: tải nhạc, tải game, nghiện game, đài, nghe đài, tải phim, coi phim, bóng đá, phim hay, sửa tivi, xem phim, nghe nhạc, ca nhạc, cải lương, trò chơi, game, chơi game, xem tivi, tivi, phim, karaoke online, cờ tướng, đá banh, phim hàn, nhạc, truyền hình, chèo, bolero
nấu ăn: món ăn, công thức nấu, kho cá, nấu phở, gói bánh chưng, nấu canh, nấu, kho thịt, thịt kho, cách nấu
trồng trọt: bị sâu, cây xoài, cây cam, cây bưởi, cây cà phê, cây tiêu, nuôi chim yến, nuôi ong, tưới cây, giống lúa, ruộng lúa, ngập ruộng, phân bón cho lúa, nuôi tôm bị bệnh, cây mai, chăm sóc cây, con giống, lợn bị dịch, gà bị dịch, gà rù, trồng lúa, phân bón, thuốc trừ sâu, sâu bệnh, chăn nuôi, nuôi heo, nuôi gà, nuôi lợn, bón phân, con bò, con trâu, dịch tả lợn, cây trồng, ruộng, nuôi tôm, nuôi cá, cấy lúa, sâu rầy, nuôi bò, tiêm phòng gà, lúa
đại học: cao đẳng, thi đại học, học bổng, chuyển trường, gia sư, học thêm
đồ điện: máy giặt, tủ lạnh, máy lạnh, điều hòa, nồi cơm, bếp ga, quạt điện, sửa máy, thợ điện
chó mèo: chó lạc, tìm chó, chó cắn, mèo, chó dại
cúng giỗ: thầy cúng, mời thầy, cúng, đám giỗ, thờ cúng, đám cưới, chùa, nhà thờ, tết
việc làm: tìm việc, giúp việc, thuê người, phụ quán, tìm thợ, xin việc, tuyển dụng, đi làm công ty, xuất khẩu lao động, tìm việc làm, tuyển người, xklđ, công nhân
thuốc: khám ở đâu, đi khám ở đâu, đau răng đi khám, giấy khám sức khỏe lái xe, giấy khám sức khỏe, thuốc huyết áp, thuốc cao huyết áp, uống lúc nào, mua thuốc online, thuốc gì, cấp cứu, xe cấp cứu, bị sốt, đau đầu, đau bụng, sốt, ho, đau lưng, huyết áp, tiểu đường, uống thuốc, bệnh gì, mất ngủ, sổ mũi, đau răng, thuốc nam, cảm cúm, đau khớp, đau chân, mua thuốc, chữa bệnh, tiêm vắc xin, tiêm phòng
đi lại: vé tàu, vé xe, xe buýt, máy bay, vé máy bay, đặt xe, taxi, grab, xe ôm, bản đồ, chỉ đường, đặt phòng, khách sạn, du lịch, tàu hỏa, đặt vé, đường đi, xe khách
pin: sạc pin, hết pin, mau hết pin, nóng máy, đơ máy, treo máy, máy chậm, sửa điện thoại, máy đơ, vỡ màn hình, máy bị đơ, máy nóng, nhanh hết pin, lag máy, sạc không vào, cục sạc, virus, vi rút, bể màn hình, rơi xuống nước, thay pin
hình ảnh: chụp ảnh đẹp, chụp hình đẹp, album, ảnh đẹp, sửa ảnh, khôi phục ảnh, chỉnh ảnh, in ảnh, xóa ảnh, mất ảnh
báo thức: đồng hồ, lịch âm, lịch vạn niên, tử vi, bói, xem bói, phong thủy, ngày tốt, xem ngày
văn phòng: excel, word, powerpoint, gmail, email, thư điện tử, máy in, đánh máy, soạn thảo
an ninh: kiện, kiện hàng xóm, kiện tụng, khởi kiện, trộm vào nhà, mất gà, đánh nhau, cãi nhau, trộm, trộm cắp, mất trộm, mất xe, mất xe máy, ly thân, bạo hành, đánh vợ
nước ngoài: đài loan, hàn quốc, nhật bản, mỹ, định cư
nhà ở xã hội: bán nhà, mua đất, bán đất, mua nhà, thuê đất, nhà ở xã hội, chung cư, mua nhà ở xã hội
giờ làm việc: phường làm việc, xã làm việc, ủy ban làm việc, ngày nào làm việc, số điện thoại trạm y tế, số điện thoại công an, số điện thoại bệnh viện, số điện thoại của phường, số trạm y tế, số công an, mấy giờ mở cửa, làm việc thứ 7, mấy giờ làm việc, thứ bảy có làm, lịch làm việc, số điện thoại phường, chủ tịch phường, bí thư
điện cúp: có điện, có điện lại, điện lại, lịch cắt nước, cắt nước, tắt điện, mất nước, cúp điện, mất điện, lịch cúp điện, lịch cắt điện, cúp nước, cắt điện
`;
