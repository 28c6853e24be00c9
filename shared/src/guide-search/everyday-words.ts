/**
 * What people say, and what the guides call it. One line is one meaning, `meaning: how people say it, …`; the meaning
 * itself is also a way to say it. `a + b: …` is a phrase with two meanings at once (“quên pass” = quên + mật khẩu).
 * Write with marks; whoever types without them is understood. A way that belongs to one guide only belongs in
 * `ways-of-asking.ts`.
 */
export const EVERYDAY_WORDS = `
# Ứng dụng và nơi chốn
vneid: vn eid, vi ne id, v neid, vnid, vneld, vnei, vneid app, veneid, ve nờ ây đi, vê en e i đê, vi nê ít, vn eid, vnedi, vn id, app công an, ứng dụng công an, app bộ công an, app định danh, ứng dụng định danh, căn cước điện tử, căn cước điện thoại, thẻ căn cước điện tử, cccd điện tử, app căn cước, ứng dụng căn cước, vờ nờ ai đi, app của công an, tài khoản vneid
định danh: định danh điện tử, tài khoản định danh, tài khoản định danh điện tử, danh tính điện tử, định danh mức độ, danh tính số
mức 2: mức độ 2, mức hai, mức độ hai, mức độ ii, cấp 2 định danh, cấp độ 2, muc 2, lv2, level 2, mức 2 rồi
mức 1: mức độ 1, mức một, mức độ một
kích hoạt: active, actice, bật tài khoản, mở khóa tài khoản định danh, khởi động tài khoản, kick hoạt, kích hoat
căn cước: căn cước công dân, cccd, thẻ căn cước, thẻ căn cước gắn chíp, căn cước gắn chip, cccd gắn chip, chứng minh thư, chứng minh nhân dân, cmnd, cmt, cm thư, giấy chứng minh, thẻ chip, thẻ gắn chip, thẻ gắn chíp, thẻ công dân, thẻ căn cước công dân, căn cước công dân gắn chip, giấy cmnd, cái thẻ có con chip, thẻ có chip, cc công dân, căn cước mới
số định danh: số định danh cá nhân, mã định danh, mã định danh cá nhân, 12 số, mã số định danh, số căn cước, số cccd, mười hai số
bhyt: bảo hiểm y tế, thẻ bảo hiểm, thẻ bhyt, thẻ bảo hiểm y tế, bảo hiểm khám bệnh, thẻ y tế, sổ bảo hiểm y tế, bh y tế, bảo hiểm sức khỏe, thẻ khám bệnh, thẻ khám bảo hiểm, thẻ bh, thẻ đi viện, bảo hiểm đi khám, tấm thẻ bảo hiểm
dịch vụ công: dvc, dvcqg, dvctt, cổng dịch vụ công, dịch vụ công trực tuyến, dịch vụ công quốc gia, cổng dịch vụ công quốc gia, cổng quốc gia, trang dịch vụ công, web dịch vụ công, dv công, cổng dvc, trang web nhà nước, web nhà nước, thủ tục trên mạng, cổng nhà nước, dịch vụ công online, một cửa điện tử, cổng thông tin dịch vụ công, trang chính phủ, dichvucong
zalo: da lô, gia lô, za lo, zalô, ralo, dalo, za lô
facebook: phây, phây búc, fb, face, phây bút, fakebook, mạng phây
ngân hàng: nh, nhà băng, bank, banking, vietcombank, vcb, agribank, vietinbank, bidv, mb bank, mbbank, techcombank, sacombank, tpbank, vpbank, acb, app ngân hàng, ngân hàng số, ứng dụng ngân hàng, internet banking, mobile banking, smartbanking, smart banking, ngân hàng điện tử, ibanking, e banking
ví điện tử: momo, mô mô, zalopay, zalo pay, viettel money, vnpay, ví momo, shopeepay, ví tiền điện tử
etax: etax mobile, e tax, app thuế, ứng dụng thuế, ê tắc, i tax, etax mobai, app nộp thuế, ứng dụng nộp thuế, ét tắc, icanhan
bình dân học vụ số: bình dân học vụ, binhdanhocvuso, bdhvs, bdhv, xóa mù công nghệ, xóa mù số, xóa mù chữ số, xóa mù công nghệ số, phổ cập kỹ năng số, phổ cập số, khóa học số, học vụ số
kỹ năng số: kỹ năng công nghệ, kiến thức số, kỹ năng dùng điện thoại
ứng dụng thành phố: công dân số, công dân thủ đô số, app tỉnh mình, app xã, app phường, ứng dụng của phường, ứng dụng phường, app thành phố, ihanoi, i hà nội, hà nội ihanoi, danang smart city, công dân số thành phố, app tỉnh, ứng dụng của thành phố, app của thành phố, ứng dụng tỉnh, app đô thị thông minh, ứng dụng đô thị thông minh, app công dân số, ứng dụng công dân số, app của tỉnh, ứng dụng của tỉnh, smart city, công dân số tphcm, app hà nội, app đà nẵng, app sài gòn, app công dân, app địa phương
1022: tổng đài 1022, cổng 1022, một không hai hai
trợ lý ai: ây ai, ê ai, ây ai là, ai là cái chi, ai viết, nhờ ai viết, ai vẽ, hỏi ai trả lời, máy hỏi gì cũng trả lời, hỏi gì nó cũng trả lời, hỏi gì cũng trả lời, máy biết trả lời, máy biết nói, cái máy trả lời, ai, a i, trí tuệ nhân tạo, chatgpt, chat gpt, gpt, gemini, chát bót, chatbot, trợ lý ảo, rô bốt trả lời, robot trả lời, máy trả lời, chát gi pi ti, chat gbt, con ai, trí thông minh nhân tạo, copilot, deepseek, hỏi máy, trợ lý thông minh, người máy, trợ lý số, hỏi ai trên mạng, trợ lý ai
sàn thương mại: sàn thương mại điện tử, shopee, sốp pi, lazada, tiki, tiktok shop, postmart, voso, tmđt, sàn tmđt, sóp pi, shoppe, sopee, sàn online, tiktokshop, bưu điện vn, sendo
tiktok: tóp tóp, tíc tóc, tik tok, tích tóc
youtube: diu túp, iu túp, yutube, ziu túp
bưu điện: bưu tá, bưu chính, bưu cục, vnpost, vietnam post, bưu chính công ích, người đưa thư, bưu chính viễn thông, nhân viên bưu điện
công an: công an phường, công an xã, ca phường, ca xã, cảnh sát, cảnh sát khu vực, đồn công an, trụ sở công an
phường: ủy ban, ubnd, ủy ban phường, ủy ban xã, xã phường, phường xã, ủy ban nhân dân, uỷ ban, trên xã, trên phường, bộ phận một cửa, một cửa, chính quyền
hà nội: thủ đô, hn
đà nẵng: đn, dn
thành phố hồ chí minh: tphcm, tp hcm, hcm, sài gòn, sg, thành phố hcm

# Điện thoại và mạng
điện thoại: di động, máy di động, đi động, ipn, ip, đtdđ, samsum, sam sung, rét mi, redmi, vivo, realme, đt, dt, dế, máy điện thoại, smartphone, điện thoại thông minh, con máy, điện thoại cảm ứng, dt cảm ứng, máy cảm ứng, đthoại, máy quẹt, điện thoại quẹt, alo, iphone, samsung, oppo, xiaomi, ai phôn, ai phon, cái máy, mobile, máy của tôi, phone, cái điện
điện thoại cục gạch: cục gạch, máy cục gạch, điện thoại bàn phím, máy bàn phím, điện thoại nút bấm, điện thoại phím bấm, nokia, nô kia, máy đen trắng, không có điện thoại thông minh, không có smartphone, điện thoại đen trắng, không dùng điện thoại thông minh
đổi + điện thoại: thay máy, đổi máy, thay điện thoại, sắm máy mới, mua máy mới, máy mới, điện thoại mới, đt mới, đổi dế, lên đời điện thoại, lên đời máy, mới mua điện thoại, mới mua máy, con cho máy mới, chuyển máy, chuyển sang máy khác, sang máy mới, qua máy mới, máy khác, điện thoại khác, thiết bị khác, thiết bị mới, đổi thiết bị, chuyển thiết bị, thay thiết bị, điện thoại cũ hỏng, máy cũ, điện thoại cũ, đổi đt, thay đt, máy cũ hư
mất + điện thoại: mất máy, rớt điện thoại, rơi điện thoại, điện thoại bị mất, máy bị mất, rơi mất máy, rớt mất máy, bị giật điện thoại, bị cướp điện thoại, bị móc túi điện thoại, bị trộm điện thoại, mất đt, mất dế, hư điện thoại, hỏng điện thoại, điện thoại hỏng, điện thoại hư, máy hư, máy hỏng, bể điện thoại, vỡ điện thoại
số điện thoại: sđt, sdt, số đt, số phone, số máy, số di động, đổi số
sim: lắp sim, gắn sim, sim lắp, xim, sim điện thoại, thẻ sim, cái sim, sim chính chủ, chính chủ
thuê bao: thuê bao di động, chủ thuê bao, nhà mạng, viettel, vina, vinaphone, mobifone, mobi, vietnamobile, mạng viettel, mạng vina, my viettel, my vnpt, my mobifone
khóa + sim: bị khóa sim, khóa chiều gọi, chặn chiều gọi, khóa một chiều, khóa hai chiều, khóa 1 chiều, khóa 2 chiều, cắt liên lạc, bị cắt sim, không gọi đi được, không gọi ra được, không gọi được, khóa chiều gọi đi, cắt một chiều, cắt chiều gọi, cắt hai chiều, khóa thuê bao, cắt sim, bị chặn sim, không gọi đi
wifi: oai phai, goai phai, wi fi, quai phai, wai phai, guai phai, uai phai, sóng wifi, mật khẩu wifi
internet: ra khỏi nhà, ra ngoài đường, ra đường, không xem được youtube, mạng internet, in tơ nét, kết nối mạng, vào mạng, lên mạng, mạng mẽo, có mạng, không có mạng, mất mạng, rớt mạng, mạng chậm, mạng yếu, mạng lag, không vào được mạng, không vô được mạng, không lên được mạng, bắt mạng, hết mạng, nét, net, mạng nhà, kết nối internet, không vào mạng được, bật mạng, nối mạng, không có net, mạng không vào, hết dung lượng, mạng nó cứ quay, quay vòng vòng, mạng điện thoại
dữ liệu di động: 4g, 3g, 5g, bốn gờ, bốn gi, năm gờ, ba gờ, data, dung lượng, gói cước, dữ liệu mạng, đăng ký 4g, hết 4g, hết data, hết dữ liệu
bluetooth: blu tút, bờ lu tút
ứng dụng: app, áp, ứng dung, phần mềm, app điện thoại, ap, chương trình, apps, cái app, cái áp, trò
cài đặt: cài, tải, tải về, cài vào máy, download, đao lốt, đao, tải app, tải ứng dụng, cài app, cài ứng dụng, tải xuống, install, tải về máy, lấy về máy, đao về, tải về điện thoại, đưa về máy, cài về máy, set up, setup, kéo app về, tải phần mềm, cài phần mềm
cửa hàng ứng dụng: ch play, chplay, app store, appstore, google play, kho ứng dụng, chợ ứng dụng, cửa hàng play, xê hát play, kho tải, ap sto, apple store
cỡ chữ: nhìn chữ, đọc chữ, coi chữ, xem chữ, chữ không rõ, chữ nó, to lên, bự lên, chữ trên điện thoại, chữ điện thoại, chữ trên máy, cho chữ, chữ to, chữ nhỏ, cỡ chữ, phóng to, chữ bé, chữ lớn, to chữ, lớn chữ, chữ bé tí, chữ nhỏ xíu, chữ tí xíu, chữ li ti, phóng chữ, chữ to lên, chữ to ra, kích cỡ chữ, kích thước chữ, font chữ, phông chữ, tăng cỡ chữ, phóng to chữ, chữ nhỏ quá, chữ nhỏ như con kiến, chữ bự, chữ bự lên, bự chữ, cho chữ to, chữ lớn lên, chữ to hơn, chữ to to, chữ lớn hơn, cỡ chữ lớn, phông to, chữ nó bé, zoom chữ
chữ: con chữ, cái chữ
mắt kém: đọc không nổi, nhìn không nổi, đọc không thấy, nhìn không thấy, mắt mờ, lão thị, mắt yếu, không nhìn rõ, nhìn không rõ, nhìn không ra, không đọc được chữ, đọc không ra, mờ mắt, lòa, mắt lòa, mắt lèm nhèm, mắt kèm nhèm, không thấy chữ, mắt toét, coi không rõ, coi không ra, coi hổng thấy, đeo kính, kính lão, mắt lờ mờ, không thấy rõ, đọc không rõ, khó đọc, khó nhìn, khó coi, nhức mắt, đọc không được, nhìn hổng rõ, đọc mãi không ra, nheo mắt, mỏi mắt
âm lượng: tiếng to, tiếng nhỏ, loa nhỏ, âm thanh, chuông nhỏ, tai nghễnh ngãng, nghe không rõ, lãng tai, điếc
màn hình: mặt kính, màn ảnh
gọi video: gọi thấy mặt, gọi thấy hình, gọi hình, gọi có hình, video call, call video, gọi viđêô, gọi vi đê ô, gọi mặt, nhìn mặt, thấy mặt, gọi nhìn mặt, nói chuyện thấy mặt, gọi hình ảnh, gọi camera, phây tai, facetime, nói chuyện có hình, gọi trực tiếp thấy mặt, nhìn thấy mặt, gọi vidio, gọi video call, gọi thấy hình ảnh, xem mặt, gọi truyền hình, gọi nhìn thấy, video call zalo, gọi zalo, gọi qua zalo, gọi bằng zalo, gọi điện zalo, gọi điện có hình, coi mặt, ngó mặt, nhìn hình
cuộc gọi rác: gọi rác, số rác, cuộc gọi lạ, số lạ, gọi quảng cáo, quảng cáo, tiếp thị, telesale, telesales, gọi làm phiền, gọi quấy rối, quấy rối, quấy rầy, số lạ gọi, gọi mời vay, gọi mời mua, gọi mời chào, mời chào, đòi nợ, khủng bố điện thoại, gọi phá, gọi nháy máy, nháy máy, nháy số, spam, gọi liên tục, gọi suốt ngày, gọi hoài, gọi miết, người lạ gọi, làm phiền, phiền phức, gọi mua đất, gọi bán đất, gọi chào bán, gọi giới thiệu
tin nhắn rác: tin nhắn đánh bạc, nhắn đánh bạc, mời đánh bạc, nhắn cờ bạc, nhắn vay tiền nhanh, tin rác, nhắn rác, sms rác, tin nhắn quảng cáo, tin nhắn lạ, tn rác, tin quảng cáo, tin nhắn spam
chặn: danh sách không nghe, không nghe số, không nghe máy số, chặn số, khóa số lạ, block, blốc, cho vào danh sách đen, danh sách đen, chặn cuộc gọi, làm sao cho nó khỏi gọi, khỏi gọi, hết gọi, không cho gọi, đừng gọi, ngăn chặn, từ chối cuộc gọi, bloc
tin nhắn: sms, nhắn tin, tn, ét em ét, nhắn
máy tính: laptop, pc, com pu tơ, lap top, vi tính

# Việc và giấy tờ
đăng ký: đk, đki, đăng kí, ghi danh, khai báo, làm thủ tục
đăng nhập: đn vào, log in, login, sign in, vào tài khoản, vô tài khoản, đăng nhâp, không vào được, không vô được, vô không được, vào không được, đăng nhập không được, không đăng nhập được, không đăng nhập vào được, lốc in, vào chưa được, vào mãi không được, vô hoài không được, vô hổng được, vào ko được, vào lại, không đăng nhập
đăng xuất: log out, thoát tài khoản, thoát ra, bị thoát, bị văng, văng ra
quên: không nhớ gì, không thuộc, không nhớ, hổng nhớ, hông nhớ, chẳng nhớ, ko nhớ, chả nhớ, quên béng, quên mất, quên mất tiêu, lú rồi, không nhớ ra, không còn nhớ, lỡ quên, nhớ không ra, bị quên, quên mất rồi, lú lẫn, quên khuấy
lấy lại + mật khẩu: lấy lại mật khẩu, lấy lại pass, khôi phục mật khẩu, đặt lại mật khẩu, reset mật khẩu, cấp lại mật khẩu, đổi lại mật khẩu, tìm lại mật khẩu, xin lại mật khẩu
mật khẩu: mk, pass, pát, password, mật mã, pát uốt, pass word, mã mở, mật khầu, pas, passwork, cái pass, mật khẩu cũ, mã khóa
sai + mật khẩu: nhập sai mật khẩu, sai pass, báo sai mật khẩu, mật khẩu không đúng, sai mk, nhập sai pass, gõ sai mật khẩu, nhập mật khẩu sai, mật khẩu sai
passcode: 6 số, sáu số, số bí mật, pát cốt, pass code, mã pin vneid, mã 6 số, mã sáu số, mã bảo mật 6 số, sáu số bí mật, 6 số bí mật, mã mở khóa, pascode, mã bí mật 6 số
mật khẩu mạnh: ngày sinh làm mật khẩu, mật khẩu là ngày sinh, mật khẩu 123456, mật khẩu khó đoán, mật khẩu an toàn, pass mạnh, mật khẩu yếu, mật khẩu khó, mật khẩu chắc, khó đoán, dễ đoán, mật khẩu dễ nhớ
otp: dãy số, dãy số nhắn về, số nhắn về máy, mã nhắn về, mã otp, ô tê pê, ốt tê pê, o t p, mã xác nhận, mã xác thực, mã gửi về tin nhắn, mã gửi về máy, mã trong tin nhắn, mã về điện thoại, mã số gửi về, dãy số gửi về, mã otipi, mã 1 lần, mã một lần, mã gửi về, ô ti pi, mã xác minh, mã ôtp
xác thực 2 lớp: hai lần mật khẩu, xác thực hai lớp, bảo mật 2 lớp, bảo mật hai lớp, 2fa, xác minh 2 bước, hai lớp, hai lần khóa, 2 lớp, xác minh hai bước, xác thực hai yếu tố, khóa 2 lớp, khóa hai lớp, bảo vệ 2 lớp
tích hợp: đưa vào, thêm vào, gắn vào, nhập vào, cho vào, bỏ vào, tải lên, đưa lên, đồng bộ, liên kết, gắn lên, cập nhật vào, thêm, add, cho lên, bỏ lên, để vào, để trong, nhét vào, đưa vô, cho vô, bỏ vô, gắn vô, nhập vô, thêm vô, chuyển vào, lưu vào, đẩy lên, kết nối với, nạp vào, tích hơp, up lên, để lên, đem vào, tích vào, cất vào, cất trong
giấy tờ: ví giấy tờ, các giấy tờ, giấy tờ tùy thân, giấy tờ cá nhân, mớ giấy tờ, bộ giấy tờ
bằng lái: giao thông thổi, thổi còi, csgt thổi, công an giao thông, csgt, cảnh sát giao thông, giao thông hỏi, giao thông đòi, bằng, đi xe không mang bằng, không mang bằng, quên bằng, quên mang bằng, hỏi bằng, xuất trình bằng, bằng lái xe, giấy phép lái xe, gplx, bằng xe máy, bằng lái xe máy, bằng ô tô, bằng xe, giấy lái xe, bằng hạng a1, bằng a1, bằng b2, bằng lái ô tô
đăng ký xe: cà vẹt, cavet, giấy đăng ký xe, giấy tờ xe, giấy xe, cà vẹt xe, đăng ký xe máy, đăng ký ô tô
hồ sơ: hs, bộ hồ sơ, đơn từ, giấy má, đơn
nộp hồ sơ: gửi hồ sơ, nộp giấy tờ, gửi giấy tờ, nộp online, nộp qua mạng, nộp trực tuyến, nộp hs, làm giấy tờ qua mạng, làm giấy tờ online, làm thủ tục online, làm thủ tục qua mạng, làm thủ tục trên mạng, làm giấy tờ trên mạng, nộp giấy qua mạng, làm hồ sơ online, làm hồ sơ qua mạng, nộp đơn qua mạng, nộp đơn, gửi đơn, làm thủ tục tại nhà, làm giấy tờ tại nhà, làm hồ sơ, nộp trên mạng, nộp hồ sơ trực tuyến, thủ tục hành chính, gửi hs, làm giấy tờ ở nhà, làm thủ tục ở nhà
theo dõi hồ sơ: im re, không thấy trả lời, quá hẹn, hẹn trả, bặt tin, im lặng, không thấy gì, chưa trả lời, quá hẹn rồi, qua hẹn rồi, chờ hoài, chờ mãi, làm tới đâu, làm đến đâu, làm tới đâu rồi, tới khâu nào, gõ mã hồ sơ, chạy tới đâu, chưa thấy gọi, chưa ai gọi, sao lâu thế, chưa thấy gì, chưa có tin, được duyệt chưa, tra cứu hồ sơ, xem hồ sơ, kiểm tra hồ sơ, hồ sơ tới đâu, hồ sơ đến đâu, tới đâu rồi, đến đâu rồi, hồ sơ xong chưa, xong chưa, giải quyết chưa, duyệt chưa, có kết quả chưa, tình trạng hồ sơ, tiến độ, tiến độ hồ sơ, tra mã hồ sơ, mã hồ sơ, khi nào có kết quả, bao giờ có kết quả, bao giờ xong, chừng nào xong, hồ sơ trễ hẹn, hồ sơ quá hạn, trễ hẹn, hồ sơ chậm, hồ sơ đã nộp, bổ sung hồ sơ, chưa thấy trả, chưa thấy kết quả, kết quả hồ sơ, coi hồ sơ, ra tới đâu, ra chưa, tra kết quả, bao giờ được trả, giấy hẹn trả kết quả, đã duyệt chưa, chưa thấy trả lời, chừng nào có kết quả, hồ sơ chạy, hồ sơ bị trả, bị trả lại
phí: lệ phí, tiền phí, đóng lệ phí, nộp lệ phí, phí hồ sơ, tiền lệ phí, phí dịch vụ công, phí làm giấy tờ, tiền làm giấy, đóng phí, trả phí, nộp phí, phí thủ tục, thanh toán lệ phí, trả lệ phí, tiền hồ sơ
địa chỉ: nơi ở, chỗ ở, nơi cư trú, thông tin cư trú, hộ khẩu địa chỉ
sáp nhập: nhập vô xã, nhập vào xã, xã nhập, nhập với xã, nhập vô phường, nhập vào phường, phường nhập, nhập chung, tỉnh nhập, mới nhập, vừa nhập, nhập tỉnh thành, sát nhập, nhập xã, nhập phường, nhập tỉnh, gộp xã, gộp phường, gộp tỉnh, ghép xã, ghép tỉnh, đổi tên xã, đổi tên phường, tên xã mới, tên phường mới, xã mới, phường mới, tỉnh mới, bỏ huyện, bỏ cấp huyện, hai cấp, 2 cấp, địa giới, địa giới hành chính, tên mới, sau sáp nhập, nhập lại, sáp nhâp, nhập xã mới, đổi xã, xã cũ, phường cũ, tên cũ, huyện cũ, tỉnh cũ, quận cũ, địa chỉ cũ
cập nhật: update, làm mới, nâng cấp, up date, sửa lại, chỉnh lại, úp đết
tạm trú: cho thuê phòng, cho thuê trọ, khai khách, khách thuê, cho thuê nhà, ở với con, dọn tới, dọn đến, dọn về, chuyển tới ở, về ở với, dọn tới ở, kt3, ở trọ, ở nhờ, thuê trọ, nhà trọ, phòng trọ, ở thuê, trọ, người thuê nhà, thuê nhà, khách trọ, người ở trọ
tạm vắng: đi vắng, khai tạm vắng, đi làm xa
thường trú: thêm tên vợ, thêm tên con, vô hộ khẩu, vào hộ khẩu, thêm vào hộ khẩu, cho vào hộ khẩu, nhập tên, hộ khẩu, nhập khẩu, nhập hộ khẩu, chuyển khẩu, chuyển hộ khẩu, tách khẩu, tách hộ, sổ hộ khẩu, nhập hộ, cắt khẩu, shk, cắt hộ khẩu, chuyển nhà
cư trú: đăng ký cư trú, khai báo cư trú, ct07, xác nhận cư trú, giấy xác nhận cư trú, lưu trú, khai báo lưu trú, nơi thường trú, đăng ký ở
khai sinh: giấy khai sinh, ks cho con, đăng ký khai sinh, giấy ks, làm khai sinh
trẻ mới sinh: nhà có thêm em bé, đặt tên cho con, đặt tên con, vợ sinh, vợ tôi sinh, vợ đẻ, vợ tôi đẻ, con dâu sinh, con gái sinh, con dâu đẻ, cháu bé, vừa chào đời, mới chào đời, bé con, sinh cháu, sinh con trai, sinh con gái, sinh ở bệnh viện, đẻ ở bệnh viện, sinh đôi, đẻ con trai, đẻ con gái, mới sinh, mới đẻ, đẻ con, sinh con, sinh em bé, đẻ em bé, em bé, con mới sinh, trẻ sơ sinh, sơ sinh, bé mới sinh, cháu mới sinh, cháu mới đẻ, con mới đẻ, trẻ dưới 6 tuổi, dưới 6 tuổi, vợ mới sinh, vợ mới đẻ, vừa sinh, vừa đẻ, bé sơ sinh, đứa nhỏ mới sinh, mới có con, có em bé, sanh con, mới sanh, giấy chứng sinh, chứng sinh, sinh cháu, đẻ cháu, thằng cu mới đẻ
trích lục: trích lục khai sinh, bản sao, bản sao khai sinh, bản sao trích lục, giấy khai sinh bản sao, xin lại giấy khai sinh, mất giấy khai sinh, rách giấy khai sinh, cấp lại khai sinh, làm lại giấy khai sinh, trích lục kết hôn, trích lục khai tử, trích lục hộ tịch, giấy khai sinh bị mất, cấp lại giấy khai sinh, khai sinh bị mất, thất lạc giấy khai sinh, làm lại khai sinh, xin lại khai sinh, khai sinh cũ nát, bản sao kết hôn, trích lục giấy, sao lục, giấy khai sinh cũ
chữ ký số: ký vào, ký đơn, ký giấy, ký hợp đồng, ký tài liệu, ký giấy tờ, ký tên, thay ký tay, ký vô, chữ kí số, ký số, ký điện tử, chữ ký điện tử, chứng thư số, chứng thư chữ ký số, ký tên điện tử, ký trên điện thoại, ký qua mạng, token ký, ký bằng điện thoại, chữ ký online, ký online, ký tên trên mạng, ký tên online, ký tên trên điện thoại, ký giấy tờ qua mạng, cks, ký tên qua mạng, vnpt smartca, smartca, mysign, kí số
phản ánh: báo cho ai, báo cho ai sửa, ai sửa, ai xử lý, gọi ai sửa, nhờ chính quyền, báo chính quyền sửa, phường xử lý, phản ảnh, phản ánh hiện trường, kiến nghị, góp ý, báo cho phường, báo lên phường, báo chính quyền, trình báo hư hỏng, kêu phường, gửi phản ánh, báo phường, kêu lên phường, phàn nàn, kêu ca, báo ủy ban, báo xã, gửi ý kiến, báo cáo phường, khiếu nại phường, phản ánh kiến nghị, báo lên xã, báo lên trên
hư hỏng đường phố: bốc mùi, mùi thối, tối thui, không có đèn, cột điện ngã, cột điện, cột điện muốn ngã, hẻm tối, đường tối, ngõ tối, đầu hẻm rác, cái hố, hố to, ngã xe, té xe, đường trước cửa, đoạn đường, sửa đường, nắp hố, vỡ ống nước, ống nước vỡ, vỡ đường ống, đèn giao thông, đèn xanh đèn đỏ, cỏ mọc, bụi cây che, họp chợ lòng đường, đậu xe chắn lối, xe đậu bừa, mương tắc, muỗi nhiều, phun muỗi, nước đọng, rò nước, quảng cáo dán bừa, tiếng ồn, đèn ngoài ngõ, đèn ngõ, đèn xóm, đèn ngoài đường, bóng đèn cháy, nước cống, cống trào, mở loa, loa ầm ĩ, ầm ĩ, om sòm, mở nhạc to, hát hò, nhậu ồn, gây ồn, đường lở, cầu hỏng, ngõ ngập, vũng nước, rác thối, đống rác, rác, cống, vứt xác gà, thùng rác, hố sâu, đổ đất, cát bụi, khói bụi, biển báo gãy, tối om, ổ gà, ổ voi, đèn đường, đèn đường hỏng, đèn đường cháy, cột đèn, nắp cống, cống tắc, cống nghẹt, ngập nước, ngập, bãi rác, đổ rác, rác bẩn, rác thải, vứt rác, đổ trộm rác, rác chất đống, đường hư, đường hỏng, cây đổ, cây gãy, dây điện, lấn chiếm, lấn chiếm vỉa hè, vỉa hè, ồn ào, karaoke, mùi hôi, ô nhiễm, mất nước sạch, cống hôi, hố ga, đường sụt, sụt lún, loa kẹo kéo, hát karaoke ồn, xả rác, đốt rác, hẻm ngập, đường ngập, nước thải, cống thối, đèn hẻm, bóng đèn đường, xây dựng trái phép, chó thả rông, rác không ai dọn, xe rác, không ai hốt rác, đường xấu
an sinh xã hội: tiền hàng tháng của, được tiền hàng tháng, lãnh tiền hàng tháng, 80 tuổi, 82 tuổi, 75 tuổi, tiền tuổi già, tiền trợ cấp tháng, tiền tháng, tiền tết nhà nước, nhà nước cho tiền, nhà nước cho mỗi người, tiền quà tết, tiền trên cho, tiền chính phủ, chính phủ cho, quà của nhà nước, lãnh trợ cấp, lĩnh trợ cấp, tiền hỗ trợ của nhà nước, tiền bảo trợ, tiền cho người già, tiền cho người nghèo, an sinh, asxh, trợ cấp, tiền trợ cấp, trợ cấp xã hội, tiền hỗ trợ, tiền nhà nước, tiền nhà nước cho, tiền già, tiền người già, tiền cao tuổi, tiền hộ nghèo, bảo trợ xã hội, tiền bảo trợ, tiền khuyết tật, tiền chính sách, tiền thương binh, quà tết nhà nước, tiền quà, tài khoản an sinh, trợ giúp xã hội, tiền mai táng, tiền chế độ, tiền trợ giúp, tiền hưu trí xã hội, tiền cứu trợ, tiền xã hội, trợ cấp người già, hưởng an sinh, người có công, tiền 2 9, quà 2 9, quà quốc khánh, tiền quà tết, nhà nước cho, nhà nước phát, tiền hàng tháng của người già, tiền 80 tuổi, tiền nhà nước phát, tiền nhà nước hỗ trợ, lãnh tiền nhà nước, tiền trợ cấp hàng tháng, tiền dưỡng già, hưu trí xã hội
nhận tại nhà: gửi về nhà, trả kết quả tại nhà, nhận kết quả tại nhà, ship giấy tờ, giao tận nhà, gửi qua bưu điện, đến tận nhà lấy, mang về nhà, giao giấy tờ, nhận qua bưu điện, đem tới nhà, giao về nhà, gửi kết quả về nhà, nhận kết quả qua bưu điện, gửi tận nhà, mang đến nhà, chuyển phát, giao tới nhà, trả về nhà, nhận kết quả ở nhà, đem về nhà, khỏi lên lấy, giấy tờ về nhà, ship về nhà, giao kết quả, trả kết quả qua bưu điện

# Tiền và buôn bán
tài khoản: tk, acc, account, nick, tài khoan
tài khoản ngân hàng: tk ngân hàng, tk nh, số tài khoản, stk, thẻ atm, thẻ ngân hàng, tài khoản nh, làm thẻ ngân hàng, làm thẻ atm, tk bank, tài khoản nhà băng, thẻ rút tiền
mở + tài khoản ngân hàng: mở tài khoản, lập tài khoản ngân hàng, tạo tài khoản ngân hàng, mở thẻ, làm thẻ ngân hàng, làm thẻ atm, mở tk, mở tk ngân hàng, mở tài khoản ngân hàng, mở thẻ atm, tạo tk ngân hàng, làm tài khoản ngân hàng, đăng ký tài khoản ngân hàng, lập tk ngân hàng, mở tk nh, mở tài khoản online, làm tk ngân hàng, làm cái thẻ ngân hàng, mở thẻ ngân hàng
sinh trắc học: quay cái mặt, quay trái quay phải, cái mặt, trái phải, nhìn vào máy, đưa cái thẻ vào lưng, đưa thẻ vào lưng, thẻ vào lưng điện thoại, lăn tay, điểm chỉ, lấy dấu vân tay, sinh trắc, quét mặt, quét khuôn mặt, khuôn mặt, nhận diện khuôn mặt, xác thực khuôn mặt, soi mặt, chụp mặt, vân tay, quét vân tay, lấy mặt, quay mặt, nhận mặt, xác thực mặt, quét cái mặt, đưa mặt vào, xác minh khuôn mặt, face id, sinh trăc học, mống mắt, nhận dạng khuôn mặt, quay mặt trái quay mặt phải
nfc: chạm thẻ, áp thẻ, quét chip, quét thẻ, đọc chip, quẹt thẻ vào lưng, để thẻ sau lưng máy, nfc quét, áp thẻ vào điện thoại, áp cccd, đọc nfc, en ép xi, quét nfc, áp căn cước, chip không đọc
10 triệu: mười triệu, trên 10 triệu, trên mười triệu, hơn 10 triệu, 20 triệu, chuyển số tiền lớn, chuyển nhiều tiền, chuyển tiền lớn, trên 10tr, 10tr
qr: chìa cái mã, chìa mã, đưa cái mã, giơ cái mã, dán mã, mã của nó, mã của tui, mã dán, mã qr, qr code, mã vạch vuông, ô vuông đen trắng, mã vuông, cái ô vuông, hình vuông, hình vuông đen trắng, mã quét, mã vạch, mã vạch ô vuông, cái mã vuông, cái hình vuông, qrcode, vietqr, viet qr, mã cu a, ma cà rồng vuông, mã q r, kiu a, kiu rờ, quy a, cái mã đen trắng, tấm mã, cái bảng mã, ô vuông loằng ngoằng, mã loằng ngoằng, tem vuông, ô vuông chi chít, mã lốm đốm, ô vuông ngoằn ngoèo, mã chi chít, cái mã, mã ngân hàng, ô vuông, mã qr ngân hàng, cái tem vuông, quy rờ
quét: scan, quyét, soi mã, rà mã, chĩa vào, giơ máy quét, quẹt mã, bấm quét, chụp mã, soi
thanh toán: giơ điện thoại trả, quẹt trả, đóng tiền, nộp tiền, kêu đóng, bắt đóng, đòi đóng, trả tiền, tính tiền, chi trả, tt tiền, trả tiền hàng, đưa tiền, trả tiền bằng điện thoại, trả tiền không tiền mặt, trả bằng điện thoại, pay, trả tiền chợ, trả tiền phở, trả tiền rau, tt, thanh toan, quẹt tiền, không cần tiền mặt, trả tiền mua hàng, trả tiền mua đồ, không có tiền lẻ
tiền mặt: không tiền mặt, không dùng tiền mặt, không lấy tiền mặt, không mang tiền mặt, tiền tươi, tiền giấy, khỏi cầm tiền mặt, không đem tiền mặt, không cầm tiền mặt
chuyển khoản: ck, chuyển tiền, gửi tiền, bắn tiền, bắn qua, chuyển tiền qua ngân hàng, ckhoan, chuyển tiền qua điện thoại, gởi tiền, bank tiền, bắn khoản, chuyển tiền cho con
nhận tiền: khách nói chuyển rồi, khách bảo chuyển rồi, giơ màn hình chuyển khoản, tiền chưa thấy, chưa thấy tiền, tiền chưa về, tiền chưa vô, coi tiền vô, thu tiền, lấy tiền, người ta chuyển, khách chuyển, khách trả, khách chuyển khoản, khách quét, cho khách quét, nhận chuyển khoản, tiền về, báo tiền về, loa báo tiền, khách trả tiền, khách ck, để khách quét, nhận tiền khách, người ta trả, cho người ta quét, tiền vào, tiền vô, khách gửi tiền, người mua trả tiền, người mua chuyển khoản, nhận tiền hàng
mã qr của tôi + nhận tiền + qr: làm mã qr, tạo mã qr, in mã qr, dán mã qr, mã qr của mình, qr của mình, mã qr bán hàng, tạo mã nhận tiền, làm cái mã, in cái mã, mã nhận tiền, làm mã quét, tạo qr, làm qr, in qr, xin mã qr, treo mã, bảng mã qr, dán cái mã, đặt mã qr, lấy mã qr, mã của tôi, mã cho khách, có mã qr, làm bảng qr
hóa đơn: biên lai, hóa đơn tiền, bill
hóa đơn điện tử: hóa đơn cho khách, bill đỏ, hđđt, hddt, hóa đơn đt, xuất hóa đơn, viết hóa đơn, hóa đơn đỏ, xuất bill, hóa đơn máy tính tiền, máy tính tiền, in hóa đơn, xuất hóa đơn điện tử, lập hóa đơn, hóa đơn vat, xuất hoá đơn đỏ, bỏ thuế khoán, thuế khoán, hóa đơn từ máy tính tiền
tiền điện: điện lực, evn, trả tiền điện, đóng tiền điện, tiền điện nước, điện nước, hóa đơn điện, hóa đơn tiền điện, nộp tiền điện
tiền nước: hóa đơn nước, đóng tiền nước, trả tiền nước, nước máy, tiền nước máy, hóa đơn tiền nước
tiền mạng: trả tiền mạng, trả tiền wifi, đóng tiền wifi, trả tiền internet, cước internet, tiền internet, tiền wifi, cước viễn thông, cước điện thoại, tiền cước, tiền truyền hình, tiền cáp, đóng tiền mạng, tiền điện thoại, nạp thẻ điện thoại, nạp tiền điện thoại, nạp điện thoại, nạp thẻ, nạp card
tiền học: trả tiền học, học phí, đóng học phí, đóng tiền học, nộp tiền học, tiền trường, đóng học
mua hàng: mặc không vừa, không vừa, quần áo, đặt mua đồ, mua đồ mà, cọc trước, bắt cọc, đặt cọc, tiền cọc, đòi cọc, mua đồ, mua sắm, đặt hàng, đặt đồ, mua trên mạng, mua online, mua qua mạng, mua hàng trên mạng, mua đồ trên mạng, đặt mua, order, mua hàng online, mua đồ online, sắm đồ, mua hàng qua mạng, shopping, mua áo, mua quần áo, mua dép, mua quạt, mua sắm trực tuyến, đặt đồ trên mạng, chốt đơn, đặt hàng trên mạng, săn sale
giao hàng: khác trong hình, khác hẳn trong hình, khác hình, không như hình, shop không bắt máy, vải khác, hàng giao, giao về, hàng hư, hàng bị hư, muốn trả hàng, trả lại, hàng vỡ, hàng bị vỡ, giao thiếu, không giống hình, không đúng hình, ship, shipper, sip bơ, ship cod, cod, người giao hàng, trả hàng, đổi trả, hoàn hàng, hàng giả, hàng lởm, hàng dởm, hàng kém, giao sai hàng, hàng không giống, kiểm tra hàng, bóc hàng, đồng kiểm, nhận hàng mới trả tiền, xem hàng, hàng nhái, trả lại hàng, hàng lỗi, hàng về, gửi hàng
bán hàng: bán đồ, bán online, bán trên mạng, bán qua mạng, buôn bán online, mở gian hàng, mở shop, mở sạp trên mạng, bán nông sản, đưa nông sản lên sàn, đăng bán, livestream, lai trim, bán hàng online, bán hàng qua mạng, bán hàng trên mạng, bán rau, bán trái cây, bán gạo, bán cam, bán vải, bán sầu riêng, bán mắm, bán bánh, bán gà, bán cá, bán trứng, bán mật ong, bán hoa quả, kinh doanh online, mở cửa hàng trên mạng, lên sàn, bán hàng trực tuyến, tiêu thụ nông sản, bán trà, bán cà phê, gian hàng, bán bưởi, bán chè, bán thanh long, live bán hàng, bán cho khách ở xa, mở tiệm online, bán xoài, bán lúa, bán đặc sản, bán đồ ăn, đăng sản phẩm, mở quầy trên mạng, mở hàng trên mạng, đẩy hàng lên mạng, bán mớ, bán buôn trên mạng
nông sản: sào vải, vườn, vụ mùa, thu hoạch, mùa vải, xoài, bưởi, cam, vải thiều, sầu riêng, thanh long, gạo, mật ong, yến sào, chè, hạt điều, cà phê, nước mắm, thương lái, ép giá, trả rẻ, được giá, mất giá, trại gà, trái cây, hoa quả, rau củ, đặc sản, ocop, ô cóp, hàng quê, sản phẩm quê, vườn nhà, nhà trồng, nhà làm, sản phẩm nhà làm, nông dân
truy xuất nguồn gốc: thật giả, sữa thật, sữa giả, phân biệt hàng, phân biệt thật giả, thật hay giả bằng điện thoại, tem, cái tem, hàng giả, thuốc giả, phân biệt, nguồn gốc, xuất xứ, truy xuất, truy suất, tem truy xuất, mã số vùng trồng, tem nguồn gốc, mã vùng trồng, truy nguồn, hàng ở đâu ra, tem chống giả, tem hàng thật, hàng thật, hàng thật hay giả, ai trồng, trồng ở đâu, sản xuất ở đâu, rau sạch thật không, nhật ký sản xuất, nhật ký đồng ruộng, tem rau, thật hay giả, soi tem, nguồn gốc xuất xứ, biết hàng thật, kiểm tra hàng thật, từ đâu ra
thuế: thuế đất, tiền đất, tiền đất hàng năm, tiền sử dụng đất phi nông nghiệp, tiền thuế đất, khoán, hết khoán, bỏ khoán, không khoán, tự khai thuế, tự khai, đóng thuế, nộp thuế, tiền thuế, khai thuế, kê khai thuế, thuế đất, thuế môn bài, thuế hộ kinh doanh, thuế thu nhập, thuế nhà đất, thuế phi nông nghiệp, nợ thuế, thuế bán hàng, thuế kinh doanh, đóng thuế đất, thuế cho thuê nhà, thuế nhà, khai thuế bán hàng, thuế má, thuế quán
hộ kinh doanh: tạp hóa, quán phở, quán ăn, tiệm tạp hóa, cửa hàng, kinh doanh nhỏ, quán nước, quán cà phê, tiệm, buôn bán nhỏ, chạp phô, tiểu thương, hàng quán, sạp chợ, quán cơm, sạp, hộ cá thể

# Sức khỏe và trường học
khám bệnh: đi khám, khám chữa bệnh, bệnh viện, đi viện, nhà thương, phòng khám, bác sĩ, khám bs, trạm xá, trạm y tế, đi bệnh viện, đi nhà thương, khám bịnh, bịnh viện, khám sức khỏe, coi bệnh, tái khám
đặt lịch: lấy số khám, lấy số khám bệnh, đặt khám bệnh, lấy phiếu khám, đặt hẹn, hẹn lịch, đặt lịch khám, lấy số, bốc số, lấy số thứ tự, xếp hàng khám, đăng ký khám, hẹn khám, đặt khám, đặt lịch hẹn, đặt trước, xếp số, khỏi xếp hàng, không phải xếp hàng, đặt chỗ khám, lấy số trước, hẹn bác sĩ, khám từ xa, đặt lịch bác sĩ, đặt số khám, book lịch, bốc số khám, hẹn trước, chờ lâu, xếp hàng, khám online
sổ sức khỏe điện tử: sổ y tế, lần trước khám, lần khám trước, bác sĩ ghi gì, khám lần trước, sổ khám, sổ sức khỏe, sổ khám bệnh, hồ sơ sức khỏe, bệnh án, kết quả xét nghiệm, thử máu, kết quả thử máu, xét nghiệm máu, siêu âm, chụp phim phổi, x quang, xét nghiệm, giấy chuyển tuyến, chuyển viện, chuyển tuyến, giấy hẹn khám lại, lịch sử khám, sổ y bạ, y bạ, đơn thuốc, tiêm chủng, sổ tiêm, sổ khám, sổ sk điện tử, hồ sơ bệnh án, bệnh án điện tử, kết quả khám, lịch sử khám bệnh, hồ sơ khám bệnh, xem kết quả khám, sổ khám sức khỏe, giấy ra viện, toa thuốc, sổ thuốc, sổ bệnh
trường học: con học lớp, lớp mấy, điểm bao nhiêu, xin cho cháu nghỉ, xin nghỉ ốm, xin cho con nghỉ, nghỉ ốm, nhắn cho cô, nhắn cô, xin nghỉ, nhà trường, trường của con, con đi học, học sinh, học bạ, điểm của con, sổ liên lạc, sổ liên lạc điện tử, vnedu, smas, enetviet, e net viet, cô giáo, giáo viên, thầy cô, điểm số, xem điểm, coi điểm, nộp hồ sơ lớp 1, vào lớp 1, tuyển sinh, tuyển sinh đầu cấp, lớp 10, lớp 6, mầm non, mẫu giáo, con học, cháu học, kết quả học tập, xin nghỉ học, nhóm lớp, lớp của con, xem điểm cho con, thời khóa biểu, điểm thi, thằng nhỏ học, con học hành, bài tập về nhà, học trực tuyến của con, thông báo của cô, điểm cháu, học bạ số, học bạ điện tử, điểm của cháu, phụ huynh, báo bài, giáo viên chủ nhiệm, vn edu, sổ điểm
học: khóa học, bài học, lớp học, dạy, chứng nhận, học online, học trực tuyến, học trên mạng, tự học, học miễn phí

# An toàn
lừa đảo: giả danh cán bộ, mạo danh cán bộ, lừa, bị lừa, lừa gạt, lường gạt, gạt, chiêu trò, lừa lọc, scam, giả danh, mạo danh, giả mạo, giả công an, công an giả, dụ dỗ, bịp, bịp bợm, lừa tiền, lừa đảo online, bị bịp, bị lừa đảo, dụ, gài bẫy, bẫy
lỡ bị lừa: không còn đồng nào, hết sạch tiền, còn 0 đồng, sạch trơn, sạch túi, tiền đi đâu hết, tiền mất hết, mất hết, bị rút sạch, tiền không còn, tiền tự trừ, mất số tiền, bị lấy hết tiền, bị lấy tiền, tiền tự nhiên mất, tiền bị chuyển đi, nó lấy tiền, bị lừa chuyển tiền, lỡ nghe lời, nghe lời nó, bị lừa hết, lỡ bị lừa, bị lừa mất tiền, bị lừa tiền, bị gạt tiền, bị gạt mất tiền, mất tiền oan, lỡ chuyển tiền, lỡ chuyển khoản, chuyển tiền cho kẻ lừa, bị lừa rồi, mất hết tiền, mất sạch tiền, bay tiền, bay hết tiền, bay sạch tiền, bị mất tiền, mất tiền trong tài khoản, bị trừ tiền, tiền trong tài khoản mất, tiền biến mất, tiền bốc hơi, bốc hơi, bị rút tiền, bị rút hết tiền, bị hack mất tiền, lỡ đọc mã, lỡ đọc otp, lỡ cho mã, lỡ đưa mã, lỡ bấm link, lỡ bấm vào link, lỡ bấm vô link, lỡ ấn link, lỡ cài app lạ, lỡ cài ứng dụng lạ, đã chuyển tiền, trót chuyển, trót chuyển tiền, trót bấm, trót đọc, trót đọc mã, trót cài, trót tin, lỡ bấm vào, lỡ cung cấp, đòi lại tiền, lấy lại tiền, lấy lại tiền bị lừa, mất tiền, vừa bị lừa, mới bị lừa, mất mấy triệu, mất mấy chục triệu, tài khoản bị trừ, mất trắng, mất tiền rồi, bị nó lừa, lỡ gửi tiền, gửi tiền cho nó, chuyển tiền rồi, lỡ chuyển, đã bị lừa, lỡ bấm, lỡ đưa otp, lỡ tay, lỡ cài, lỡ tải, đã chuyển khoản cho, bị chiếm đoạt, bị trộm tiền, lỡ gửi, lỡ cho số, lỡ đưa, nó lấy hết tiền, nó rút hết, mất sạch, tiền không cánh mà bay, lỡ nói mã, lỡ nhấn, lỡ nhấp, trót nghe, trót đưa, trót gửi
đúng hay sai: có thật không, tin được không, có đúng không, có tin được không, có nên tin, có đáng tin không, đúng không, đáng tin không
dấu hiệu + lừa đảo: có phải lừa đảo không, lừa đảo không, có lừa không, có phải lừa không, thật hay lừa, có phải công an thật không, thật hay giả đây, đáng ngờ, nghi ngờ, nghi nghi, nghi lừa, thủ đoạn, có đáng ngờ, dấu hiệu lừa, phòng lừa đảo, tránh bị lừa, tránh lừa đảo, không bị lừa, khỏi bị lừa, cảnh giác, nhận biết lừa đảo, phải lừa không, lừa ko, sợ bị lừa, sợ lừa, có bị lừa không, phải bọn lừa
cuộc gọi đáng ngờ: tôi bị bắt, nói tôi bị bắt, báo tôi bị bắt, gọi nói trúng, gọi báo trúng, lời gấp đôi, lãi gấp đôi, x2 tài khoản, đầu tư trên mạng, rủ đầu tư, góp vốn, đa cấp, gửi quà, ông ấy gửi quà, gửi quà về, điện lực dọa, dọa cắt điện nước, đòi cắt điện, bắt chuyển tiền, bắt chuyển khoản, kêu tải, bảo tải, kêu bấm, bảo bấm, kêu vào link, kêu nộp tiền, bảo nộp tiền, kêu chuyển khoản, đòi tiền, bảo là công an, gọi đòi tiền, gọi báo, lạ gọi báo, mượn tiền, nhắn mượn tiền, hỏi mượn, mượn năm triệu, giọng lạ, chuyển tiền gấp, chuyển gấp, nợ tiền điện, dọa cắt điện, dọa cắt, sẽ cắt điện, sẽ bị bắt, sẽ khóa, không được nói cho ai, giữ bí mật, gọi video bắt, gửi ảnh lệnh bắt, vụ án, bị tai nạn, cấp cứu chuyển tiền, giật quà, nhận quà phải đóng, đóng phí nhận, phí nhận quà, chia sẻ màn hình, điều khiển từ xa, tải file, xưng, xưng là cán bộ, xưng cán bộ, giả giọng con, giả làm, giả cán bộ, điện lực đòi, xưng là công an, xưng công an, tự xưng công an, tự xưng, xưng là, công an gọi điện, công an gọi, tòa án gọi, viện kiểm sát gọi, viện kiểm sát, dọa bắt, dọa bắt giam, bắt cóc, con bị tai nạn, con bị cấp cứu, cháu bị tai nạn, nâng cấp sim, lệnh bắt, đòi chuyển tiền, bảo chuyển tiền, kêu chuyển tiền, trúng thưởng, trúng giải, trúng xe, việc nhẹ lương cao, cộng tác viên online, làm nhiệm vụ online, gửi link lạ, link lạ, đường link lạ, đường dẫn lạ, kết bạn rồi mượn tiền, mượn tiền qua, nhắn tin mượn tiền, hỏi vay tiền qua zalo, deepfake, giả giọng, giả giọng nói, giọng giống con, xin tiền, giả tiếng, nhái giọng, gửi quà từ nước ngoài, nhận quà nước ngoài, đầu tư sinh lời, đầu tư lãi cao, lãi cao, đòi otp, hỏi mã otp, xin mã otp, kêu đọc mã, bảo đọc mã, đòi mã, kêu cài app, bắt cài, dọa, hù dọa, đe dọa, cán bộ phường gọi, cán bộ thuế gọi, thuế gọi, điện lực gọi, ngân hàng gọi, cơ quan điều tra, xin mã, bắt chuyển tiền, yêu cầu chuyển tiền, nhắn tin vay tiền, hỏi mượn tiền, cầm lệnh, rửa tiền, đường dây ma túy, liên quan vụ án, nói là công an, báo trúng, nói là cán bộ, tự nhận là
hack: lấy mất, chiếm mất, bị lấy mất, cướp mất, người khác vào, bị người ta vào, bị hack, bị hắc, hắc, hắc cơ, hacker, bị chiếm tài khoản, chiếm quyền, mất nick, mất zalo, mất facebook, bị mất nick, bị xâm nhập, đột nhập, bị đánh cắp tài khoản, đánh cắp, mất tài khoản
dữ liệu cá nhân: nguy hiểm không, có nguy hiểm, bị lộ, lợi dụng thông tin, giữ kín, cho số căn cước, cung cấp số căn cước, đưa căn cước, cho xem căn cước, gửi số căn cước, xin số cccd, thông tin cá nhân, lộ thông tin, lộ số điện thoại, bảo vệ thông tin, riêng tư, quyền riêng tư, thông tin riêng, lộ dữ liệu, rò rỉ thông tin, bán thông tin, ảnh căn cước, chụp căn cước, gửi ảnh căn cước, xóa thông tin, photo căn cước, giữ căn cước, cho mượn căn cước, dữ liệu riêng, thông tin của mình, lộ lọt, lộ hình, lộ căn cước, xin ảnh cccd, xin hình căn cước, gửi cccd, xin số căn cước, gửi hình căn cước, ảnh riêng, lộ ảnh, bảo mật thông tin, thông tin nhà mình, cung cấp thông tin, hình căn cước, lộ thông tin cá nhân, lấy thông tin, theo dõi vị trí, quyền truy cập, đăng ảnh con
báo cáo: tố cáo, trình báo, tố giác, báo công an
5656: 156, năm sáu năm sáu, đầu số 5656, đầu số 156
tổ viên: tổ công nghệ số, tổ công nghệ số cộng đồng, tổ công nghệ, tình nguyện viên, tổ chuyển đổi số, thành viên tổ

đọc mã: đọc cái mã, đọc mã cho, đưa mã, cho nó mã, nói mã, đọc số cho nó, đọc dãy số, đọc mấy số, đọc sáu số, đọc mã số
lỡ: lỡ tay, trót, lỡ làm, trót dại
sai: nhầm, nhập sai, báo sai, nhập nhầm, gõ nhầm, gõ sai, ghi nhầm, không khớp, bị sai, nhập nhiều lần
bị mất: mục nát, mục hết, phai hết, bay chữ, ố vàng, xin lại tờ, xin lại giấy, mất, làm mất, rách, bị rách, thất lạc, nát, rách nát, lũ cuốn, cuốn trôi, bị cháy, mối ăn, chuột cắn, bị ướt, nhàu nát, mất rồi, lạc mất, mất tiêu
khó đi lại: bận làm, bận đi làm, bận làm không, kẹt đi làm, không rảnh, nghỉ làm, bận quá, ở tỉnh khác, đau chân, chân đau, chân yếu, đi lại khó khăn, nằm một chỗ, đi không được, già yếu, không đi được, không nghỉ làm được, bận làm, không tới được, không ra được, không lên được, không có thời gian
hai nơi: hai máy, 2 máy
người lạ: kẻ lạ, ai đó lạ, người không quen, không quen biết, người dưng
bảo hiểm: cái bảo hiểm, tấm bảo hiểm
trúng: trúng cái xe, nói trúng, báo trúng, trúng quà, trúng tiền, được thưởng
lạ: phần mềm lạ, app lạ, ứng dụng lạ, là lạ, cái app lạ
kẻ lừa: kẻ gian, kẻ xấu, bọn xấu, thằng lừa, bọn lừa, bọn lừa đảo, nó biến mất, nó chặn, chặn mình, mất hút, tắt máy luôn, không liên lạc được
xúi làm: xúi, xui, kích tôi, dụ cài, bảo cài, kêu cài, bắt cài, ép cài, gạ
quen trên mạng: quen qua mạng, quen trên facebook, quen trên zalo, ông tây, bạn tây, bạn nước ngoài, người yêu trên mạng, quen ông tây
nhận qua thẻ: qua thẻ, vào thẻ, về thẻ, vào tài khoản, về tài khoản, qua tài khoản, vô tài khoản, vô thẻ
gửi tiền cho con: gửi tiền cho cháu, gửi tiền cho con, chuyển tiền cho cháu, gởi tiền cho con, chuyển tiền cho con học
đường link: link, linh, đường linh, đường dẫn, đường liên kết, cái link, linh lạ
mua: mua được, mua ở đâu
kéo dài: gia hạn, hết hạn, quá hạn
xã hội: tin tức, thời sự
qua mạng: online, trực tuyến, trên mạng, trên điện thoại, qua điện thoại, tại nhà, ở nhà, bằng điện thoại, ngồi nhà
`;

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
thủ tục căn cước: làm căn cước, làm cccd, làm lại căn cước, làm thẻ căn cước, cấp căn cước, cấp lại căn cước, đổi căn cước, cấp đổi căn cước, mất căn cước, mất cccd, căn cước hết hạn, đổi thẻ căn cước, mất thẻ căn cước, làm lại thẻ căn cước, làm lại cccd, căn cước cho con, làm căn cước cho con, hết hạn căn cước, mất chứng minh thư, rớt căn cước
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
hình ảnh: chụp ảnh, chụp hình, album, ảnh đẹp, sửa ảnh, khôi phục ảnh, chỉnh ảnh, in ảnh, xóa ảnh, mất ảnh
báo thức: đồng hồ, lịch âm, lịch vạn niên, tử vi, bói, xem bói, phong thủy, ngày tốt, xem ngày
văn phòng: excel, word, powerpoint, gmail, email, thư điện tử, máy in, đánh máy, soạn thảo
an ninh: kiện, kiện hàng xóm, kiện tụng, khởi kiện, trộm vào nhà, mất gà, đánh nhau, cãi nhau, trộm, trộm cắp, mất trộm, mất xe, mất xe máy, ly thân, bạo hành, đánh vợ
nước ngoài: đài loan, hàn quốc, nhật bản, mỹ, định cư
nhà ở xã hội: bán nhà, mua đất, bán đất, mua nhà, thuê đất, nhà ở xã hội, chung cư, mua nhà ở xã hội
giờ làm việc: phường làm việc, xã làm việc, ủy ban làm việc, ngày nào làm việc, số điện thoại trạm y tế, số điện thoại công an, số điện thoại bệnh viện, số điện thoại của phường, số trạm y tế, số công an, mấy giờ mở cửa, làm việc thứ 7, mấy giờ làm việc, thứ bảy có làm, lịch làm việc, số điện thoại phường, chủ tịch phường, bí thư
điện cúp: có điện, có điện lại, điện lại, lịch cắt nước, cắt nước, tắt điện, mất nước, cúp điện, mất điện, lịch cúp điện, lịch cắt điện, cúp nước, cắt điện
`;
